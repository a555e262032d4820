/* The words of findings about facts. */
#ifndef ANNAI_CHECK_SAY_H
#define ANNAI_CHECK_SAY_H

#include "calendar/words.h"
#include "check/check.h"

/* The page's own words for a finding about a fact (say.c). */
struct date_style say_style(const struct date_expr *e);
/* 「健康保険証の経過措置」: the label, with its subject once. */
str say_name(struct arena *a, const struct fact *f, str subject);
/* The Lua line of one end, else of the whole fact. */
span say_place(const struct fact *f, bool of_end);
/* 「…」（経過措置）はここで定めています */
void say_stated(struct diag_list *diags, struct diag *d, const struct fact *f,
                bool of_end);
/* The word behind the date; a label before it (有効期限：) is none. */
str say_marker(const struct mention *m);
str say_date(struct arena *a, date d, struct date_style style, str marker);

#endif
