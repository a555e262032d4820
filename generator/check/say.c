/* Words that findings about facts share: names, places, repairs. */
#include "base/buf.h"
#include "calendar/words.h"
#include "check/say.h"

struct date_style say_style(const struct date_expr *e)
{
    struct date_style style = {.notation = NOTATION_SEIREKI};
    switch (e->form) {
    case FORM_ERA:
        style.notation = NOTATION_WAREKI;
        break;
    case FORM_ERA_ABBR:
        style.notation = NOTATION_WAREKI;
        style.short_form = true;
        break;
    case FORM_WESTERN_ERA:
        style.notation = NOTATION_BOTH;
        break;
    case FORM_NO_YEAR:
        style.yearless = true;
        break;
    case FORM_WESTERN:
        break;
    }
    style.weekday = e->weekday_written;
    return style;
}

str say_marker(const struct mention *m)
{
    if (m->expr.marker_start < m->expr.start)
        return (str){0};
    return str_slice(m->text, m->expr.marker_start, m->expr.marker_end);
}

str say_date(struct arena *a, date d, struct date_style style, str marker)
{
    struct buf b = {.arena = a};
    words_put_date(&b, d, style);
    buf_put(&b, marker);
    return buf_text(&b);
}

span say_place(const struct fact *f, bool of_end)
{
    span where = of_end ? f->to_where : f->from_where;
    return where.source ? where : f->where;
}

str say_name(struct arena *a, const struct fact *f, str subject)
{
    if (str_contains(f->label, subject))
        return f->label;
    return arena_printf(a, "%.*sの%.*s", STR_ARG(subject), STR_ARG(f->label));
}

void say_stated(struct diag_list *diags, struct diag *d, const struct fact *f,
                bool of_end)
{
    diag_note(diags, d, say_place(f, of_end),
              "「%.*s」（%.*s）はここで定めています", STR_ARG(f->id),
              STR_ARG(f->label));
}
