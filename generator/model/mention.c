/* The words of dates/FORMAT for what an expression is. */
#include "model/mention.h"

str mention_kind_name(enum mention_kind k)
{
    static const str names[] = {
        [MENTION_DATE] = STR_INIT("date"),
        [MENTION_MONTH] = STR_INIT("month"),
        [MENTION_RANGE] = STR_INIT("range"),
        [MENTION_DURATION] = STR_INIT("duration"),
        [MENTION_OFFSET] = STR_INIT("offset"),
        [MENTION_TIME] = STR_INIT("time"),
        [MENTION_RECURRING] = STR_INIT("recurring"),
        [MENTION_YEAR] = STR_INIT("year"),
    };
    return names[k];
}

str mention_boundary_name(enum boundary b)
{
    static const str names[] = {
        [BOUNDARY_NONE] = STR_INIT("none"),
        [BOUNDARY_UNTIL] = STR_INIT("until-inclusive"),
        [BOUNDARY_FROM] = STR_INIT("from-inclusive"),
        [BOUNDARY_BEFORE] = STR_INIT("before"),
        [BOUNDARY_AFTER] = STR_INIT("after"),
    };
    return names[b];
}

str mention_mod_name(enum mention_mod m)
{
    static const str names[] = {
        [MOD_NONE] = STR_INIT(""),         [MOD_EARLY] = STR_INIT("EARLY"),
        [MOD_MID] = STR_INIT("MID"),       [MOD_LATE] = STR_INIT("LATE"),
        [MOD_APPROX] = STR_INIT("APPROX"), [MOD_MAX] = STR_INIT("MAX"),
        [MOD_MIN] = STR_INIT("MIN"),       [MOD_START] = STR_INIT("START"),
        [MOD_END] = STR_INIT("END"),
    };
    return names[m];
}

str mention_form_name(enum date_form f)
{
    static const str names[] = {
        [FORM_WESTERN] = STR_INIT("western"),
        [FORM_ERA] = STR_INIT("era"),
        [FORM_ERA_ABBR] = STR_INIT("era-abbr"),
        [FORM_WESTERN_ERA] = STR_INIT("western+era"),
        [FORM_NO_YEAR] = STR_INIT("no-year"),
    };
    return names[f];
}

bool mention_names_days(const struct date_expr *e)
{
    return e->kind == MENTION_DATE || e->kind == MENTION_MONTH ||
           e->kind == MENTION_RANGE;
}
