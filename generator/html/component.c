/* Components → HTML: one row for each kind that has a form of its own. */
#include "chart/chart.h"
#include "html/parts.h"
#include "html/svg.h"
#include "model/component.h"

typedef void put_component(struct buf *out, const struct block *b,
                           const struct html_options *options);

void html_put_title(struct buf *out, const struct block *b, const char *sign,
                    const struct html_options *options)
{
    str otherwise = b->component ? b->component->info->title : S("");
    if (!b->inlines && otherwise.len == 0)
        return;
    buf_put(out, S("<p class=\"component-title\">"));
    if (*sign)
        buf_printf(out, "<span class=\"sign\" aria-hidden=\"true\">%s</span>",
                   sign);
    if (b->inlines)
        html_put_inlines(out, b->inlines, options);
    else
        html_put_text(out, otherwise);
    buf_put(out, S("</p>\n"));
}

static void put_end(struct buf *out, const char *name)
{
    html_start_line(out);
    buf_printf(out, "</%s>\n", name);
}

/* A list whose items have labels: ① in front of each. */
static void put_labelled(struct buf *out, const struct block *list,
                         const struct html_options *options)
{
    html_start_line(out);
    buf_put(out, S("<ol class=\"labelled\">\n"));
    for (const struct block *item = list->children; item; item = item->next) {
        buf_put(out, S("<li"));
        html_put_id(out, item->anchor, options);
        buf_put(out, S("><span class=\"label\">"));
        html_put_text(out, item->label);
        buf_put(out, S("</span>\n<div class=\"step\">\n"));
        html_put_blocks(out, item->children, options);
        html_start_line(out);
        buf_put(out, S("</div></li>\n"));
    }
    buf_put(out, S("</ol>\n"));
}

/* Blocks whose numbered lists have labels. */
static void put_numbered_blocks(struct buf *out, const struct block *blocks,
                                const struct html_options *options)
{
    for (const struct block *c = blocks; c; c = c->next) {
        if (c->kind == BLOCK_LIST && c->ordered) {
            put_labelled(out, c, options);
            continue;
        }
        struct block alone = *c;
        alone.next = NULL;
        html_put_blocks(out, &alone, options);
    }
}

static void put_numbered(struct buf *out, const struct block *b,
                         const char *kind, const struct html_options *options)
{
    html_start_line(out);
    buf_printf(out, "<div class=\"component %s\">\n", kind);
    html_put_title(out, b, "", options);
    put_numbered_blocks(out, b->children, options);
    put_end(out, "div");
}

static void put_procedure(struct buf *out, const struct block *b,
                          const struct html_options *options)
{
    put_numbered(out, b, "procedure", options);
}

static void put_conditions(struct buf *out, const struct block *b,
                           const struct html_options *options)
{
    put_numbered(out, b, "conditions", options);
}

static void put_who(struct buf *out, const struct block *b, const char *kind,
                    const char *sign, const struct html_options *options)
{
    html_start_line(out);
    buf_printf(out, "<div class=\"component %s\">\n", kind);
    html_put_title(out, b, sign, options);
    html_put_blocks(out, b->children, options);
    put_end(out, "div");
}

static void put_eligible(struct buf *out, const struct block *b,
                         const struct html_options *options)
{
    put_who(out, b, "eligible", "〇", options);
}

static void put_not_eligible(struct buf *out, const struct block *b,
                             const struct html_options *options)
{
    put_who(out, b, "not-eligible", "×", options);
}

static void put_question(struct buf *out, const struct block *item,
                         const struct html_options *options)
{
    struct block question = *item->children;
    question.next = NULL;
    buf_put(out, S("<details>\n<summary>"));
    html_put_blocks(out, &question, options);
    buf_put(out, S("</summary>\n<div class=\"answer\">\n"));
    html_put_blocks(out, item->children->next, options);
    html_start_line(out);
    buf_put(out, S("</div>\n</details>\n"));
}

static void put_faq(struct buf *out, const struct block *b,
                    const struct html_options *options)
{
    html_start_line(out);
    buf_put(out, S("<div class=\"component faq\">\n"));
    html_put_title(out, b, "", options);
    for (const struct block *item = b->children; item; item = item->next)
        if (item->kind == BLOCK_ITEM && item->children)
            put_question(out, item, options);
    put_end(out, "div");
}

static void put_back(struct buf *out, const struct block *note)
{
    str number = str_drop(note->anchor, S("note-").len);
    html_put_text(out, S(" "));
    buf_printf(out,
               "<a class=\"back\" href=\"#mark-%.*s\" "
               "aria-label=\"%.*sの文へ戻る\">↑</a>",
               STR_ARG(number), STR_ARG(note->label));
}

static void put_note(struct buf *out, const struct block *item,
                     const struct html_options *options)
{
    buf_put(out, S("<li"));
    html_put_id(out, item->anchor, options);
    buf_put(out, S("><span class=\"label\">"));
    html_put_text(out, item->label.len ? item->label : S("※"));
    buf_put(out, S("</span>\n<div class=\"step\">\n"));
    html_put_blocks(out, item->children, options);
    if (item->uses)
        put_back(out, item);
    html_start_line(out);
    buf_put(out, S("</div></li>\n"));
}

static void put_notes(struct buf *out, const struct block *b,
                      const struct html_options *options)
{
    html_start_line(out);
    buf_put(out, S("<div class=\"component notes\" role=\"note\">\n"));
    html_put_title(out, b, "", options);
    for (const struct block *c = b->children; c; c = c->next) {
        if (c->kind == BLOCK_LIST) {
            buf_put(out, S("<ul class=\"labelled\">\n"));
            for (const struct block *i = c->children; i; i = i->next)
                put_note(out, i, options);
            buf_put(out, S("</ul>\n"));
            continue;
        }
        struct block alone = *c;
        alone.next = NULL;
        html_put_blocks(out, &alone, options);
    }
    put_end(out, "div");
}

static void put_box(struct buf *out, const struct block *b, const char *kind,
                    const struct html_options *options)
{
    html_start_line(out);
    buf_printf(out, "<div class=\"component %s\">\n", kind);
    html_put_title(out, b, "", options);
    html_put_blocks(out, b->children, options);
    put_end(out, "div");
}

static void put_links(struct buf *out, const struct block *b,
                      const struct html_options *options)
{
    put_box(out, b, "links", options);
}

static void put_contact(struct buf *out, const struct block *b,
                        const struct html_options *options)
{
    put_box(out, b, "contact-box", options);
}

static void put_versus(struct buf *out, const struct block *b,
                       const struct html_options *options)
{
    put_box(out, b, "versus", options);
}

static void put_card(struct buf *out, const struct block *b,
                     const struct html_options *options)
{
    put_box(out, b, "card", options);
}

static void put_address(struct buf *out, const struct block *b,
                        const struct html_options *options)
{
    html_start_line(out);
    buf_put(out, S("<div class=\"component address\">\n"));
    html_put_title(out, b, "", options);
    buf_put(out, S("<address>\n"));
    html_put_blocks(out, b->children, options);
    put_end(out, "address");
    put_end(out, "div");
}

/* Parts side by side; those of 前と後 with their labels. */
static void put_parts(struct buf *out, const struct block *b, const char *kind,
                      const struct html_options *options)
{
    html_start_line(out);
    buf_printf(out, "<div class=\"component %s\">\n", kind);
    html_put_title(out, b, "", options);
    buf_put(out, S("<div class=\"parts\">\n"));
    for (const struct block *item = b->children; item; item = item->next) {
        buf_put(out, S("<div class=\"part\">\n"));
        if (item->label.len) {
            buf_put(out, S("<p class=\"part-label\">"));
            html_put_text(out, item->label);
            buf_put(out, S("</p>\n"));
        }
        html_put_blocks(out, item->children, options);
        put_end(out, "div");
    }
    buf_put(out, S("</div>\n"));
    put_end(out, "div");
}

static void put_before_after(struct buf *out, const struct block *b,
                             const struct html_options *options)
{
    put_parts(out, b, "before-after", options);
}

static void put_columns(struct buf *out, const struct block *b,
                        const struct html_options *options)
{
    put_parts(out, b, "columns", options);
}

/* Shown or not, it leaves no trace of its own. */
static void put_bare(struct buf *out, const struct block *b,
                     const struct html_options *options)
{
    if (!component_only(b, S("print")))
        html_put_blocks(out, b->children, options);
}

/* A title and what stands in it. */
static void put_plain(struct buf *out, const struct block *b,
                      const struct html_options *options)
{
    if (!b->inlines && !b->children)
        return; /* its fact is unknown: reported by resolve */
    html_start_line(out);
    buf_put(out, S("<div class=\"component\">\n"));
    html_put_title(out, b, "", options);
    html_put_blocks(out, b->children, options);
    put_end(out, "div");
}

/* chart-1 and so on: of this drawing alone in the page. */
static str drawing_id(struct buf *out, const struct html_options *options)
{
    size_t number = options->place ? ++options->place->charts : 1;
    return arena_printf(out->arena, "chart-%zu", number);
}

/* Which of the page's charts of that title this one is, from 1. */
static size_t chart_nth(struct buf *out, const struct html_options *options,
                        str title)
{
    if (!options->place)
        return 1;
    str key = arena_printf(out->arena, "図：%.*s", STR_ARG(title));
    void **count = map_put(out->arena, &options->place->tables, key);
    size_t nth = (size_t)(uintptr_t)*count + 1;
    *count = (void *)(uintptr_t)nth;
    return nth;
}

static void put_chart(struct buf *out, const struct block *b,
                      const struct html_options *options)
{
    struct html_chart chart = {&b->chart->wide.drawing,
                               &b->chart->narrow.drawing,
                               &b->chart->wide.alternative, 1};
    chart.nth = chart_nth(out, options, chart.words->caption);
    html_put_chart(out, &chart, drawing_id(out, options));
}

static void put_qr(struct buf *out, const struct block *b,
                   const struct html_options *options)
{
    if (!b->chart)
        return; /* reported by resolve */
    html_start_line(out);
    buf_put(out, S("<div class=\"component qr\">\n"));
    html_put_svg(out, &b->chart->wide.drawing, drawing_id(out, options));
    html_put_blocks(out, b->children, options);
    put_end(out, "div");
}

/* What is for paper alone. */
static void put_nothing(struct buf *out, const struct block *b,
                        const struct html_options *options)
{
    (void)out;
    (void)b;
    (void)options;
}

/* --- figures --- */

static void put_tenths(struct buf *out, int tenths)
{
    buf_printf(out, "%d", tenths / 10);
    if (tenths % 10)
        buf_printf(out, ".%d", tenths % 10);
    buf_put_byte(out, '%');
}

static void put_mark(struct buf *out, const struct figure_mark *mark)
{
    buf_put(out, S("<circle cx=\""));
    put_tenths(out, mark->x);
    buf_put(out, S("\" cy=\""));
    put_tenths(out, mark->y);
    buf_put(out, S("\" r=\"15\"/><text x=\""));
    put_tenths(out, mark->x);
    buf_put(out, S("\" y=\""));
    put_tenths(out, mark->y);
    buf_printf(out, "\" dy=\"0.36em\">%d</text>\n", mark->number);
}

static const struct block *next_marked(const struct block *list,
                                       const struct block *item)
{
    item = item ? item->next : list->children;
    while (item && !item->mark)
        item = item->next;
    return item;
}

/* The numbers lie over the picture; their size does not follow its. */
static void put_marks(struct buf *out, const struct block *blocks)
{
    bool any = false;
    for (const struct block *b = blocks; b; b = b->next) {
        const struct block *item = NULL;
        while ((item = next_marked(b, item))) {
            if (!any)
                buf_put(out, S("<svg class=\"marks\" role=\"img\" "
                               "aria-label=\"説明の番号が指す場所\">\n"));
            any = true;
            put_mark(out, item->mark);
        }
    }
    if (any)
        buf_put(out, S("</svg>\n"));
}

static void put_picture(struct buf *out, const struct block *b,
                        const struct html_options *options)
{
    buf_put(out, S("<figure>\n<div class=\"picture\">"));
    html_put_inlines(out, b->children->inlines, options);
    buf_put_byte(out, '\n');
    put_marks(out, b->children->next);
    buf_put(out, S("</div>\n"));
    if (b->inlines) {
        buf_put(out, S("<figcaption>"));
        html_put_inlines(out, b->inlines, options);
        buf_put(out, S("</figcaption>\n"));
    }
    buf_put(out, S("</figure>\n"));
}

static void put_figure(struct buf *out, const struct block *b,
                       const struct html_options *options)
{
    const struct inline_node *first = b->children ? b->children->inlines : NULL;
    if (!first || first->kind != INLINE_IMAGE) {
        put_plain(out, b, options); /* without a picture: an error of parse */
        return;
    }
    html_start_line(out);
    buf_put(out, S("<div class=\"component figure\">\n"));
    put_picture(out, b, options);
    put_numbered_blocks(out, b->children->next, options);
    put_end(out, "div");
}

static const struct {
    enum component_kind kind;
    put_component *put;
} forms[] = {
    {COMPONENT_PROCEDURE, put_procedure},
    {COMPONENT_CONDITIONS, put_conditions},
    {COMPONENT_ELIGIBLE, put_eligible},
    {COMPONENT_NOT_ELIGIBLE, put_not_eligible},
    {COMPONENT_FAQ, put_faq},
    {COMPONENT_NOTES, put_notes},
    {COMPONENT_LINKS, put_links},
    {COMPONENT_CONTACT, put_contact},
    {COMPONENT_FIGURE, put_figure},
    {COMPONENT_BEFORE_AFTER, put_before_after},
    {COMPONENT_COLUMNS, put_columns},
    {COMPONENT_VERSUS, put_versus},
    {COMPONENT_CARD, put_card},
    {COMPONENT_ADDRESS, put_address},
    {COMPONENT_QR, put_qr},
    {COMPONENT_CONTROL, put_nothing},
    {COMPONENT_LIST_FORM, put_nothing},
    {COMPONENT_WINDOW_ADDRESS, put_nothing},
    {COMPONENT_REPLY_ADDRESS, put_nothing},
    {COMPONENT_POSTAGE, put_nothing},
    {COMPONENT_BETWEEN, put_bare},
    {COMPONENT_ONLY, put_bare},
    {COMPONENT_CONTENTS, html_put_contents},
};

void html_put_component(struct buf *out, const struct block *b,
                        const struct html_options *options)
{
    put_component *put = b->chart ? put_chart : put_plain;
    if (b->hidden)
        return;
    for (size_t i = 0; b->component && i < sizeof forms / sizeof *forms; i++)
        if (forms[i].kind == b->component->info->kind)
            put = forms[i].put;
    put(out, b, options);
}
