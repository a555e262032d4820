/* HTML character references; cmark knows the 2,125 names. */
#include "parse/entity.h"

#include <cmark.h>

enum { LONGEST = 40 };

static const struct {
    str source, text;
} common[] = {
    {STR_INIT("&amp;"), STR_INIT("&")},
    {STR_INIT("&lt;"), STR_INIT("<")},
    {STR_INIT("&gt;"), STR_INIT(">")},
    {STR_INIT("&quot;"), STR_INIT("\"")},
    {STR_INIT("&nbsp;"), STR_INIT("\xC2\xA0")},
};

/* "&" letters, digits or "#" … ";" at the start of s, or 0. */
static size_t shape(str s)
{
    size_t len = 1;
    while (len < s.len && len < LONGEST) {
        char c = s.ptr[len++];
        if (c == ';')
            return len > 2 ? len : 0;
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
              (c >= 'A' && c <= 'Z') || (c == '#' && len == 2)))
            return 0;
    }
    return 0;
}

/* Has cmark read the reference as a page of its own. */
static str ask_cmark(struct arena *a, str s)
{
    cmark_node *page = cmark_parse_document(s.ptr, s.len, CMARK_OPT_DEFAULT);
    cmark_node *paragraph = cmark_node_first_child(page);
    cmark_node *text = paragraph ? cmark_node_first_child(paragraph) : NULL;
    str result =
        arena_str(a, str_from_c(text ? cmark_node_get_literal(text) : NULL));
    cmark_node_free(page);
    return result;
}

size_t entity_read(struct arena *a, str s, str *text)
{
    if (s.len == 0 || s.ptr[0] != '&')
        return 0;
    for (size_t i = 0; i < sizeof common / sizeof *common; i++) {
        if (str_starts(s, common[i].source)) {
            *text = common[i].text;
            return common[i].source.len;
        }
    }
    size_t len = shape(s);
    if (len == 0)
        return 0;
    *text = ask_cmark(a, str_take(s, len));
    return str_equal(*text, str_take(s, len)) ? 0 : len;
}
