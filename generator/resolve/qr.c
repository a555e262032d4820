/* Codes to be read by a camera: what is typed → a drawing and its words. */
#include "chart/qr.h"

#include "base/utf8.h"
#include "chart/chart.h"
#include "model/component.h"
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

/* The words as a link, a break, and the address for those on paper. */
static void add_words(struct arena *a, struct block *b,
                      const struct component_option *label,
                      const struct component_option *url)
{
    struct inline_node *link = ARENA_NEW(a, struct inline_node);
    link->kind = INLINE_LINK;
    link->url = url->value;
    link->where = url->where;
    link->children = text_node(a, label->value, label->where);
    link->next = ARENA_NEW(a, struct inline_node);
    link->next->kind = INLINE_HARD_BREAK;
    link->next->next = text_node(a, readable(url->value), url->where);
    made_block(a, b, BLOCK_PARAGRAPH)->inlines = link;
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

static bool link_given(const struct component_option *url,
                       const struct component_option *label,
                       struct diag_list *diags)
{
    if (!on_the_web(url->value))
        return refuse(url, diags,
                      "QRコードには、ほかの機器から開けるアドレスが要ります",
                      "「https://」から始まるアドレスを書いてください");
    if (label->value.len == 0)
        return refuse(label, diags, "QRコードに添える言葉がありません",
                      "読み取ると何が開くのかを「言葉=」に書いてください");
    return true;
}

void qr_resolve(struct arena *a, const struct resolve_input *in,
                struct block *b, struct diag_list *diags)
{
    (void)in;
    const struct component_option *url =
                                      component_option(b->component, S("url")),
                                  *label = component_option(b->component,
                                                            S("label"));
    if (!link_given(url, label, diags))
        return;
    str address = qr_address(a, url->value);
    if (!draw(a, b, address, QR_LINK)) {
        refuse(url, diags, "アドレスが長すぎて、QRコードにできません",
               "412文字までです。「?」から後ろを省くなど、短いアドレスを"
               "書いてください");
        return;
    }
    struct drawing *d = &b->chart->wide.drawing;
    d->title = arena_printf(a, "QRコード：%.*s", STR_ARG(label->value));
    d->description = url->value;
    add_words(a, b, label, url);
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
