/* What a column is too narrow for: cut all the same, and said. */
#include "compose/fit.h"

static span units_span(const struct para *p, size_t first, size_t end)
{
    const struct unit *last = &p->units[end - 1];
    return rich_span(p->rich, p->units[first].byte, last->byte + last->bytes);
}

/* As long as it is on paper. */
static double in_mm(const struct para *p, double length)
{
    return length * (double)p->fonts->zoom * 25.4 / 72;
}

static void report_forced(const struct para *p, size_t first, size_t end,
                          double width, struct diag_list *diags)
{
    size_t shown = end - first > 12 ? first + 12 : end;
    const struct unit *last = &p->units[shown - 1];
    str text =
        str_slice(p->text, p->units[first].byte, last->byte + last->bytes);
    struct diag *d =
        diag_warning(diags, "forced-break", units_span(p, first, end),
                     "「%.*s%s」は幅%.0fmmに入らないため、途中で改行しました",
                     STR_ARG(text), shown < end ? "…" : "", in_mm(p, width));
    diag_hint(diags, d, "短く書くか、<wbr> で改行の位置を示せます");
}

void fit_force(struct fit *f, struct diag_list *diags)
{
    struct para *p = f->p;
    size_t first = 0;
    for (size_t i = 0; i < p->len; i++) {
        if (p->units[i].after == BREAK_NONE && i + 1 < p->len)
            continue;
        size_t end = fit_trim(p, first, i + 1);
        if (fit_natural(f, first, end) > f->width && end > first + 1) {
            report_forced(p, first, end, f->width, diags);
            for (size_t k = first; k + 1 < end; k++)
                if (p->units[k].after == BREAK_NONE)
                    p->units[k].after = BREAK_FORCED;
        }
        first = i + 1;
    }
}

static bool kept(const struct fit *f, size_t i)
{
    unsigned char after = f->p->units[i].after;
    return after == BREAK_NONE || after == BREAK_KEEP ||
           (after == BREAK_TERM && f->mode == FIT_RAGGED);
}

/* Lines that end inside a date or, where phrases count, a term. */
static void report_parted(const struct fit *f, const struct lines *lines,
                          struct diag_list *diags)
{
    const struct para *p = f->p;
    size_t reported = 0;
    for (size_t i = 1; i < lines->len; i++) {
        size_t first = lines->items[i].first, end = first;
        if (end <= reported || p->units[end - 1].after == BREAK_NONE ||
            !kept(f, end - 1))
            continue;
        while (first > 0 && kept(f, first - 1))
            first--;
        while (end < p->len && kept(f, end - 1))
            end++;
        report_forced(p, first, end, f->width, diags);
        reported = end;
    }
}

static void report_overfull(const struct fit *f, const struct lines *lines,
                            struct diag_list *diags)
{
    for (size_t i = 0; i < lines->len; i++) {
        const struct line *l = &lines->items[i];
        double over = fit_natural(f, l->first, l->end) -
                      fit_shrink(f, l->first, l->end) - f->width;
        if (over > 0.5 && l->end > l->first)
            diag_error(diags, "overfull", units_span(f->p, l->first, l->end),
                       "文字が欄の幅%.1fmmから%.1fmmはみ出します",
                       in_mm(f->p, f->width), in_mm(f->p, over));
    }
}

void fit_report(const struct fit *f, const struct lines *lines,
                struct diag_list *diags)
{
    report_parted(f, lines, diags);
    report_overfull(f, lines, diags);
}
