/*
 * Rules page-reference and link-text: typed page numbers that the next layout
 * makes wrong, and links that say nothing of where they lead.
 */
#include "base/utf8.h"
#include "check/passage.h"
#include "check/rule.h"

static const str page_words[] = {STR_INIT("ページ"), STR_INIT("P"),
                                 STR_INIT("p"), STR_INIT("Ｐ")};

void pointing_words(struct lexicon_maker *m)
{
    lexicon_add(m, WORDS_PAGE, page_words, WORD_COUNT(page_words));
}

static size_t digits_end(str text, size_t at)
{
    size_t end = at;
    while (end < text.len) {
        uint32_t cp;
        size_t width = utf8_decode(str_drop(text, end), &cp);
        if (!(cp >= '0' && cp <= '9') && !(cp >= 0xFF10 && cp <= 0xFF19))
            break;
        end += width;
    }
    return end;
}

static bool latin(uint32_t cp)
{
    return (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z') ||
           (cp >= '0' && cp <= '9') || cp == '-' || cp == '_' || cp == '/';
}

static bool leads_on(str rest)
{
    static const str words[] = {
        STR_INIT("参照"),   STR_INIT("へ"),       STR_INIT("をご覧"),
        STR_INIT("を参照"), STR_INIT("に記載"),   STR_INIT("をご確認"),
        STR_INIT("をお読"), STR_INIT("をご参照"), STR_INIT("～"),
        STR_INIT("〜"),     STR_INIT("を見"),     STR_INIT("の参照"),
        STR_INIT("にあり"),
    };
    str found;
    return words_begin(rest, words, WORD_COUNT(words), &found);
}

static bool arrow_before(str text, size_t at)
{
    static const str arrows[] = {STR_INIT("→"), STR_INIT("➡"), STR_INIT("⇒"),
                                 STR_INIT("➜"), STR_INIT("▶"), STR_INIT("☞")};
    str before = str_trim(str_take(text, at)), found;
    return words_end(before, arrows, WORD_COUNT(arrows), &found);
}

/* ➡P4, P.3参照, P3～: the end of a page number at that place, or 0. */
static size_t letter_page(str text, size_t at)
{
    static const str letters[] = {STR_INIT("P."),   STR_INIT("p."),
                                  STR_INIT("P"),    STR_INIT("p"),
                                  STR_INIT("Ｐ．"), STR_INIT("Ｐ")};
    str rest = str_drop(text, at), found;
    if (!words_begin(rest, letters, WORD_COUNT(letters), &found) ||
        latin(utf8_before(text, at)))
        return 0;
    size_t end = digits_end(text, at + found.len);
    uint32_t next = 0;
    if (end < text.len)
        utf8_decode(str_drop(text, end), &next);
    if (end == at + found.len || end > at + found.len + 9 || latin(next))
        return 0;
    return arrow_before(text, at) || leads_on(str_drop(text, end)) ? end : 0;
}

/* 3ページをご覧ください */
static size_t word_page(str text, size_t at)
{
    size_t end = digits_end(text, at);
    if (end == at || latin(utf8_before(text, at)) ||
        !str_starts(str_drop(text, end), S("ページ")))
        return 0;
    end += S("ページ").len;
    return arrow_before(text, at) || leads_on(str_drop(text, end)) ? end : 0;
}

static void report_page(const struct check_context *c,
                        const struct passages *page, const struct passage *p,
                        size_t start, size_t end)
{
    span where = flow_span(&p->flow, start, end);
    if (check_reported(c, where))
        return;
    const struct page *of = page->doc->page;
    bool printed = of && of->front.leaflet;
    struct diag *d = (printed ? diag_error : diag_warning)(
        c->diags, "page-reference", where,
        "「%.*s」は手で書いたページ番号で、紙面が変わると合わなくなります",
        STR_ARG(str_slice(p->flow.text, start, end)));
    diag_hint(
        c->diags, d,
        "「{{ #見出し | ページ }}」と書くと、紙にはそのページの番号が、画面には"
        "見出しへのリンクが出ます");
}

void check_page_references(const struct check_context *c,
                           const struct passages *page)
{
    for (size_t i = 0; i < page->len; i++) {
        const struct passage *p = &page->items[i];
        if (!concordance_has(p->in, WORDS_PAGE))
            continue;
        for (size_t at = 0; at < p->flow.text.len; at++) {
            char byte = p->flow.text.ptr[at];
            bool letter = byte == 'P' || byte == 'p' || byte == '\xEF';
            bool digit = byte >= '0' && byte <= '9';
            if (!letter && !digit)
                continue;
            size_t end = letter_page(p->flow.text, at);
            if (end == 0)
                end = word_page(p->flow.text, at);
            if (end == 0)
                continue;
            report_page(c, page, p, at, end);
            at = end - 1;
        }
    }
}

static const str empty_words[] = {
    STR_INIT("こちら"),
    STR_INIT("コチラ"),
    STR_INIT("ここ"),
    STR_INIT("詳しくはこちら"),
    STR_INIT("詳細はこちら"),
    STR_INIT("くわしくはこちら"),
    STR_INIT("こちらから"),
    STR_INIT("こちらをクリック"),
    STR_INIT("クリック"),
    STR_INIT("リンク"),
    STR_INIT("詳細"),
    STR_INIT("参考リンク"),
    STR_INIT("こちらをご覧ください"),
};

/* Depth is bounded: parse keeps inline trees at 64. */
static void check_links(const struct check_context *c,
                        const struct inline_node *list)
{
    for (const struct inline_node *n = list; n; n = n->next) {
        check_links(c, n->children);
        if (n->kind != INLINE_LINK)
            continue;
        struct block holder = {.inlines = n->children};
        str text = str_trim(flow_of(c->arena, &holder).text);
        bool empty = text.len == 0;
        for (size_t i = 0; i < WORD_COUNT(empty_words); i++)
            empty = empty || str_equal(text, empty_words[i]);
        if (!empty)
            continue;
        struct diag *d =
            diag_warning(c->diags, "link-text", n->where,
                         "リンクの言葉「%.*s」だけでは、行き先が分かりません",
                         STR_ARG(text));
        diag_hint(c->diags, d,
                  "[よくある質問](faq.html) のように、"
                  "行き先の名前をリンクにしてください");
    }
}

void check_link_text(const struct check_context *c, const struct passages *page)
{
    for (size_t i = 0; i < page->len; i++)
        check_links(c, page->items[i].block->inlines);
}
