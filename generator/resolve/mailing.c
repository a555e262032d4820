/* What is for the post: options that fit together and on the paper. */
#include "resolve/mailing.h"

#include "base/utf8.h"
#include "model/mailing.h"

static const char rule[] = "directive";

/* Where the option stands, or the directive where it was not written. */
static span place_of(const struct block *b, str option)
{
    const struct component_option *o = component_option(b->component, option);
    return o ? o->where : source_line_at(b->where.source, b->where.start);
}

static void refuse(struct diag_list *diags, span where, const char *what,
                   const char *hint)
{
    struct diag *d = diag_error(diags, rule, where, "%s", what);
    diag_hint(diags, d, "%s", hint);
}

/* --- 名簿 --- */

static void check_columns(const struct block *b, struct diag_list *diags)
{
    enum { MOST = 8 };
    const struct component_option *o =
        component_option(b->component, S("columns"));
    size_t count = 0;
    if (!o)
        return; /* reported by parse */
    for (str rest = o->value; rest.len; count++)
        if (component_word(&rest).len == 0)
            count = MOST;
    if (count == 0 || count > MOST)
        refuse(diags, o->where, "名簿の列が読み取れません",
               "「列=\"番号、氏名\"」のように、8列までを「、」で区切って書いて"
               "ください");
}

void list_form_resolve(struct arena *a, const struct resolve_input *in,
                       struct block *b, struct diag_list *diags)
{
    enum { MOST_ROWS = 120, MOST_BLOCKS = 3 };
    (void)a;
    (void)in;
    int rows = mailing_rows(b->component);
    int blocks = mailing_blocks(b->component);
    check_columns(b, diags);
    if (blocks < 1 || blocks > MOST_BLOCKS)
        refuse(diags, place_of(b, S("blocks")), "名簿の組の数が合いません",
               "「組=」には1から3までの数を書いてください");
    else if (rows < 1 || rows > MOST_ROWS || rows % blocks != 0)
        refuse(diags, place_of(b, S("rows")), "名簿の行の数が合いません",
               "「行=」には、120までの、組の数で割り切れる数を書いてください"
               "（行=60 組=2 なら、30行ずつ左右に並びます）");
}

/* --- on the paper --- */

enum { MARGIN = 5 }; /* printers leave it white */

static bool within_sides(const struct mailing_box *box)
{
    return box->left >= MARGIN &&
           box->left + box->width <= PAPER_WIDTH - MARGIN;
}

static bool within(const struct mailing_box *box)
{
    return within_sides(box) && box->top >= MARGIN &&
           box->top + box->height <= PAPER_HEIGHT - MARGIN;
}

static bool between(int value, int least, int most)
{
    return value >= least && value <= most;
}

void window_resolve(struct arena *a, const struct resolve_input *in,
                    struct block *b, struct diag_list *diags)
{
    (void)a;
    (void)in;
    struct mailing_box box = mailing_window(b->component);
    if (!between(box.width, 40, 130))
        refuse(diags, place_of(b, S("width")), "窓の幅が合いません",
               "「幅=」には40から130までのミリメートルを書いてください");
    else if (!between(box.height, 20, 90))
        refuse(diags, place_of(b, S("height")), "窓の高さが合いません",
               "「高さ=」には20から90までのミリメートルを書いてください");
    else if (!within(&box) || box.top > PAPER_HEIGHT / 2)
        refuse(diags, place_of(b, within_sides(&box) ? S("top") : S("left")),
               "窓が紙の上半分に収まりません",
               "A4の紙の左端と上端から窓までを、ミリメートルで測って書いて"
               "ください（左=22 上=16）");
    if (!b->children)
        refuse(diags, place_of(b, S("")), "宛名がありません",
               "「:::宛名 封筒=長3」と「:::」の間に、住所と名前を書いて"
               "ください");
}

void reply_resolve(struct arena *a, const struct resolve_input *in,
                   struct block *b, struct diag_list *diags)
{
    (void)a;
    (void)in;
    char digits[7];
    struct mailing_box box = mailing_label(b->component);
    const struct component_option *code =
        component_option(b->component, S("postcode"));
    if (code && !mailing_postcode(code->value, digits))
        refuse(diags, code->where, "郵便番号は7桁の数字です",
               "「郵便番号=100-0000」のように書いてください");
    if (!between(box.width, 80, 170) || !between(box.height, 40, 120))
        refuse(
            diags,
            place_of(b, between(box.width, 80, 170) ? S("height") : S("width")),
            "返信先の大きさが合いません",
            "「幅=」は80から170まで、「高さ=」は40から120までの"
            "ミリメートルです");
}

void postage_resolve(struct arena *a, const struct resolve_input *in,
                     struct block *b, struct diag_list *diags)
{
    (void)a;
    (void)in;
    struct mailing_box box = mailing_postage(b->component);
    const struct component_option *office =
        component_option(b->component, S("office"));
    if (office &&
        (str_trim(office->value).len == 0 || utf8_count(office->value) > 12))
        refuse(diags, office->where,
               "差し出す郵便局の名前は、12文字までで書きます",
               "「差出局=\"見本郵便局\"」のように書いてください");
    if (!between(box.width, 20, 30))
        refuse(diags, place_of(b, S("size")), "表示の大きさが合いません",
               "「大きさ=」には20から30までのミリメートルを書いてください");
    else if (!within(&box))
        refuse(diags, place_of(b, within_sides(&box) ? S("top") : S("left")),
               "表示が紙の外に出ます",
               "紙の左端と上端からのミリメートルを書いてください"
               "（左=170 上=15）");
}
