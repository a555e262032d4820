/*
 * The style sheet: the theme's colours and fonts as custom properties and
 * @font-face, then its css/ files in order of their names.
 */
#include "html/parts.h"

#include <string.h>

struct palette {
    str ink, accent, paper;
};

static bool hex_colour(str s)
{
    if (s.len != 7 || s.ptr[0] != '#')
        return false;
    for (size_t i = 1; i < s.len; i++)
        if (!s.ptr[i] || !strchr("0123456789abcdefABCDEF", s.ptr[i]))
            return false;
    return true;
}

static str colour(const struct theme *theme, const char *name, str given,
                  str usual, struct diag_list *diags)
{
    if (given.len == 0)
        return usual;
    if (!hex_colour(given))
        diag_hint(diags,
                  diag_error(diags, "theme", theme->where,
                             "%s の色「%.*s」を読めません", name,
                             STR_ARG(given)),
                  "#00468b のように、# と6桁の16進数で書いてください");
    return given;
}

static str family(const struct theme *theme, struct diag_list *diags)
{
    str f = theme->font_family.len ? theme->font_family : S("BIZ UDPGothic");
    for (size_t i = 0; i < f.len; i++)
        if ((unsigned char)f.ptr[i] < 0x20 || strchr("\"'\\<>{};", f.ptr[i])) {
            diag_error(diags, "theme", theme->where,
                       "フォントの名前に使えない文字があります: %.*s",
                       STR_ARG(f));
            return S("BIZ UDPGothic");
        }
    return f;
}

static void put_face(struct buf *b, str name, const char *local,
                     const char *file, int weight)
{
    buf_printf(b,
               "@font-face {\n"
               "  font-family: \"%.*s\";\n"
               "  font-weight: %d;\n"
               "  font-display: swap;\n"
               "  src: local(\"%.*s%s\"), url(\"%s\") format(\"woff\");\n"
               "}\n",
               STR_ARG(name), weight, STR_ARG(name), local, file);
}

static void put_palette(struct buf *b, const struct palette *p, str name)
{
    buf_printf(b,
               ":root {\n"
               "  --ink: %.*s;\n"
               "  --accent: %.*s;\n"
               "  --paper: %.*s;\n"
               "  --font: \"%.*s\", \"BIZ UDGothic\", \"Hiragino Sans\", "
               "\"Yu Gothic\", Meiryo, sans-serif;\n"
               "}\n",
               STR_ARG(p->ink), STR_ARG(p->accent), STR_ARG(p->paper),
               STR_ARG(name));
}

/* In a <style>, the one thing that would end it is an end tag. */
static bool check_style(const struct source *s, struct diag_list *diags)
{
    size_t at = str_find(s->text, S("</"));
    if (at == SIZE_MAX)
        return true;
    diag_error(diags, "theme", span_of(s, at, at + 2),
               "スタイルシートに「</」は書けません");
    return false;
}

static str icon_of(struct arena *a, const struct palette *p)
{
    return arena_printf(
        a,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">"
        "<rect width=\"32\" height=\"32\" rx=\"6\" fill=\"%.*s\"/>"
        "<g fill=\"%.*s\"><circle cx=\"16\" cy=\"9\" r=\"3\"/>"
        "<path d=\"M11 14h7v9h3v3H11v-3h3v-6h-3z\"/></g></svg>\n",
        STR_ARG(p->accent), STR_ARG(p->paper));
}

bool html_styles(struct arena *a, const struct theme *theme,
                 struct html_theme *result, struct diag_list *diags)
{
    size_t before = diags->len;
    struct palette p = {
        colour(theme, "ink", theme->ink, S("#1a1a1c"), diags),
        colour(theme, "accent", theme->accent, S("#00468b"), diags),
        colour(theme, "paper", theme->paper, S("#ffffff"), diags),
    };
    str name = family(theme, diags);
    struct buf css = {.arena = a}, page = {.arena = a}, inside = {.arena = a};
    put_palette(&css, &p, name);
    for (size_t i = 0; i < theme->style_count; i++)
        if (check_style(theme->styles[i], diags))
            buf_put(&css, theme->styles[i]->text);
    put_face(&page, name, "", "bizud-regular.woff", 400);
    put_face(&page, name, " Bold", "bizud-bold.woff", 700);
    buf_put(&page, buf_text(&css));
    buf_put(&inside, S("<style>\n"));
    buf_put(&inside, buf_text(&css));
    buf_put(&inside, S("</style>\n"));
    result->css = buf_text(&page);
    result->css_loose = buf_text(&inside);
    result->icon = icon_of(a, &p);
    return diags->len == before;
}
