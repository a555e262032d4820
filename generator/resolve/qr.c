/* Codes to be read by a camera: what is typed → a drawing and its words. */
#include "chart/qr.h"

#include "base/utf8.h"
#include "chart/chart.h"
#include "model/address.h"
#include "model/component.h"
#include "resolve/link.h"
#include "resolve/made.h"
#include "resolve/qr.h"

static struct inline_node *text_node(struct arena *a, str text, span where)
{
    struct inline_node *n = ARENA_NEW(a, struct inline_node);
    n->kind = INLINE_TEXT;
    n->text = text;
    n->where = where;
    n->verbatim = where.source && str_equal(span_text(where), text);
    return n;
}

/* As people read it: a number to call, not its scheme. */
static str readable(str url)
{
    size_t colon = str_find_byte(url, ':');
    bool plain = str_starts(url, S("tel:")) || str_starts(url, S("mailto:"));
    return plain ? str_drop(url, colon + 1) : url;
}

/* What one code opens. */
struct target {
    const struct component_option *url, *label;
    struct inline_node *link;
    str address; /* whole: what others can open */
};

/* The words as a link, a break, and the address for those on paper. */
static void add_words(struct arena *a, struct block *b, const struct target *t)
{
    t->link->next = ARENA_NEW(a, struct inline_node);
    t->link->next->kind = INLINE_HARD_BREAK;
    t->link->next->next = text_node(a, readable(t->address), t->url->where);
    made_block(a, b, BLOCK_PARAGRAPH)->inlines = t->link;
}

static bool refuse(const struct component_option *o, struct diag_list *diags,
                   const char *why, const char *hint)
{
    struct diag *d = diag_error(diags, "directive", o->where, "%s", why);
    diag_hint(diags, d, "%s", hint);
    return false;
}

static bool on_the_web(str url)
{
    return str_starts(url, S("https://")) || str_starts(url, S("http://")) ||
           str_starts(url, S("mailto:")) || str_starts(url, S("tel:"));
}

static bool draw(struct arena *a, struct block *b, str text, enum qr_use use)
{
    struct chart_pair *pair = ARENA_NEW(a, struct chart_pair);
    pair->wide.drawing.arena = a;
    if (!qr_draw(&pair->wide.drawing, text, use))
        return false;
    b->chart = pair;
    return true;
}

/* A page of the site: there it must be, and the site must have an address. */
static bool find_page(struct arena *a, const struct document *doc,
                      struct target *t, struct diag_list *diags)
{
    if (!doc->page)
        return refuse(t->url, diags,
                      "QRコードには、ほかの機器から開けるアドレスが要ります",
                      "「https://」から始まるアドレスを書いてください");
    size_t found = diags->len;
    link_resolve(a, doc, t->link, diags);
    t->address = address_of(a, doc->page, t->url->value);
    if (diags->len > found)
        return false;
    return t->address.len ||
           refuse(t->url, diags,
                  "サイトのアドレスが決まっていないので、ページのQRコードに"
                  "できません",
                  "組合の予定表（lua/insurers/）に「base_url = "
                  "\"https://…\"」を書くか、「https://」から始まるアドレスを"
                  "書いてください");
}

static bool link_given(struct arena *a, const struct document *doc,
                       struct target *t, struct diag_list *diags)
{
    t->link = ARENA_NEW(a, struct inline_node);
    t->link->kind = INLINE_LINK;
    t->link->url = t->address = t->url->value;
    t->link->where = t->url->where;
    t->link->children = text_node(a, t->label->value, t->label->where);
    if (!on_the_web(t->url->value) && !find_page(a, doc, t, diags))
        return false;
    return t->label->value.len ||
           refuse(t->label, diags, "QRコードに添える言葉がありません",
                  "読み取ると何が開くのかを「言葉=」に書いてください");
}

void qr_resolve(struct arena *a, const struct document *doc, struct block *b,
                struct diag_list *diags)
{
    struct target t = {.url = component_option(b->component, S("url")),
                       .label = component_option(b->component, S("label"))};
    if (!link_given(a, doc, &t, diags))
        return;
    if (!draw(a, b, qr_address(a, t.address), QR_LINK)) {
        refuse(t.url, diags, "アドレスが長すぎて、QRコードにできません",
               "412文字までです。「?」から後ろを省くなど、短いアドレスを"
               "書いてください");
        return;
    }
    struct drawing *d = &b->chart->wide.drawing;
    d->title = arena_printf(a, "QRコード：%.*s", STR_ARG(t.label->value));
    d->description = t.address;
    add_words(a, b, &t);
}

void control_resolve(struct arena *a, const struct resolve_input *in,
                     struct block *b, struct diag_list *diags)
{
    enum { MOST = 20 };
    (void)in;
    const struct component_option *code =
        component_option(b->component, S("code"));
    if (code->value.len == 0 || utf8_count(code->value) > MOST ||
        !draw(a, b, code->value, QR_MARK)) {
        refuse(code, diags, "管理コードとして使えません",
               "「CH1」のような20文字までの文字を書いてください");
        return;
    }
    made_block(a, b, BLOCK_PARAGRAPH)->inlines =
        text_node(a, code->value, code->where);
}
