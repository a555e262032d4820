/* How a policy gets its day: which kind it is, and what its fields mean. */
#include "script/statements.h"

#include "base/near.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Fields that only some kinds have; the common ones are not here. */
enum {
    ANCHOR = 1 << 0,
    WITHIN = 1 << 1,
    MINOR = 1 << 2,
    ADULT = 1 << 3,
    ADULT_BEFORE = 1 << 4,
    ADULT_FROM = 1 << 5,
    LEAP = 1 << 6,
    AGE_AT = 1 << 7,
};

static const struct {
    str name;
    int bit;
    const char *example;
} parts[] = {
    {STR_INIT("anchor"), ANCHOR, "anchor = \"07-31\""},
    {STR_INIT("within"), WITHIN, "within = \"5Y\""},
    {STR_INIT("minor_birthday"), MINOR, "minor_birthday = 5"},
    {STR_INIT("adult_age"), ADULT, "adult_age = 18"},
    {STR_INIT("adult_age_before"), ADULT_BEFORE, "adult_age_before = 20"},
    {STR_INIT("adult_age_from"), ADULT_FROM, "adult_age_from = \"2022-04-01\""},
    {STR_INIT("leap_birthday"), LEAP, "leap_birthday = \"02-28\""},
    {STR_INIT("age_at"), AGE_AT, "age_at = \"application\""},
};

/* The field by which a kind is known, what it needs and what it may have. */
static const struct shape {
    str key;
    enum policy_kind kind;
    int needs, may;
} shapes[] = {
    {STR_INIT("fixed"), POLICY_FIXED, WITHIN, 0},
    {STR_INIT("after"), POLICY_AFTER, ANCHOR | WITHIN, 0},
    {STR_INIT("term"), POLICY_TERM, 0, WITHIN},
    {STR_INIT("birthday"), POLICY_BIRTHDAY, 0,
     MINOR | ADULT | ADULT_BEFORE | ADULT_FROM | LEAP | AGE_AT},
    {STR_INIT("grace"), POLICY_GRACE, 0, 0},
    {STR_INIT("opens"), POLICY_OPENING, 0, 0},
    {STR_INIT("business_days"), POLICY_BUSINESS_DAYS, 0, 0},
    {STR_INIT("month_start"), POLICY_MONTH_START, 0, 0},
    /* Last: where none of the others stands. */
    {STR_INIT("anchor"), POLICY_WITHIN, ANCHOR | WITHIN, 0},
};

enum { WITHIN_SHAPE = COUNT(shapes) - 1 };

/* The one shape of the form; NULL with a finding where there are two, none. */
static const struct shape *find_shape(struct form *form)
{
    const struct shape *found = NULL;
    struct diag *d;
    for (size_t i = 0; i < WITHIN_SHAPE; i++) {
        if (!form_has(form, shapes[i].key))
            continue;
        if (found) {
            d = form_error(form, shapes[i].key,
                           "「%.*s」と「%.*s」は一緒に書けません",
                           STR_ARG(found->key), STR_ARG(shapes[i].key));
            diag_hint(form->diags, d, "決め方ごとに policy を分けます");
            return NULL;
        }
        found = &shapes[i];
    }
    if (found)
        return found;
    if (form_has(form, S("anchor")) || form_has(form, S("within")))
        return &shapes[WITHIN_SHAPE];
    form->correct = false;
    d = diag_error(form->diags, form->rule, form->where,
                   "policy に日付の決め方がありません");
    diag_hint(form->diags, d,
              "anchor と within, fixed, after, term, birthday, grace, opens, "
              "business_days, month_start のどれかを書きます");
    return NULL;
}

static void check_parts(struct form *form, const struct shape *shape)
{
    for (size_t i = 0; i < COUNT(parts); i++) {
        bool has = form_has(form, parts[i].name);
        struct diag *d;
        if (has && !((shape->needs | shape->may) & parts[i].bit)) {
            d = form_error(form, parts[i].name,
                           "「%.*s」は「%.*s」と一緒には使いません",
                           STR_ARG(parts[i].name), STR_ARG(shape->key));
            diag_hint(form->diags, d, "どちらか一方を消します");
        } else if (!has && (shape->needs & parts[i].bit)) {
            form->correct = false;
            d = diag_error(form->diags, form->rule, form->where,
                           "policy に「%.*s」がありません",
                           STR_ARG(parts[i].name));
            diag_hint(form->diags, d, "例: %s", parts[i].example);
        }
    }
}

/* 07-31; 08-end; month_end. A day of every year: February has 28. */
static bool anchor_of(str text, struct fact_policy *p)
{
    str month, day;
    int64_t m, d = 0;
    if (str_equal(text, S("month_end")))
        return true;
    if (!str_cut(text, S("-"), &month, &day) || !str_number(month, 12, &m) ||
        m == 0)
        return false;
    if (!str_equal(day, S("end")) && (!str_number(day, 31, &d) || d == 0 ||
                                      d > date_month_days(2025, (int)m)))
        return false;
    p->anchor_month = (int)m;
    p->anchor_day = (int)d;
    return true;
}

static void read_anchor(struct fact_policy *p, struct form *form)
{
    str text = form_text(form, S("anchor"));
    if (text.len == 0 || anchor_of(text, p))
        return;
    struct diag *finding = form_error(
        form, S("anchor"), "「%.*s」を毎年の日として読めません", STR_ARG(text));
    diag_hint(form->diags, finding,
              "anchor = \"07-31\"（月-日）、\"08-end\"（8月末）か "
              "\"month_end\"（月末）と書きます");
}

static void read_term(struct period *term, struct form *form, str name)
{
    str text = form_text(form, name);
    if (text.len == 0 || (period_read(text, term) && term->count > 0))
        return;
    struct diag *d =
        form_error(form, name, "「%.*s」を期間として読めません", STR_ARG(text));
    diag_hint(form->diags, d,
              "\"5Y\"（年）, \"2M\"（月）, \"3W\"（週）, \"10D\"（日）"
              "のように書きます");
}

/* The ages belong together, and to the birthdays of minors. */
static void check_ages(const struct fact_policy *p, struct form *form)
{
    bool ages = p->adult_age > 0, before = p->adult_age_before > 0;
    struct diag *d;
    if (p->minor_count > 0 && !ages) {
        d = form_error(form, S("minor_birthday"),
                       "「minor_birthday」には「adult_age」が要ります");
        diag_hint(form->diags, d, "例: %s", "adult_age = 18");
    } else if (before != (p->adult_from != DATE_NONE)) {
        d = form_error(form,
                       before ? S("adult_age_before") : S("adult_age_from"),
                       "「adult_age_before」と「adult_age_from」は一緒に"
                       "書きます");
        diag_hint(form->diags, d, "例: %s",
                  "adult_age_before = 20, adult_age_from = \"2022-04-01\"");
    }
}

static void read_birthday(struct fact_policy *p, struct form *form)
{
    /* In the order of enum leap_birthday. */
    static const str leaps[] = {STR_INIT("02-28"), STR_INIT("03-01")};
    /* In the order of enum age_basis. */
    static const str days[] = {STR_INIT("application"), STR_INIT("issue")};
    p->minor_count = form_count(form, S("minor_birthday"));
    p->adult_age = form_count(form, S("adult_age"));
    p->adult_age_before = form_count(form, S("adult_age_before"));
    p->adult_from = form_date(form, S("adult_age_from"));
    p->leap = (enum leap_birthday)form_choice(form, S("leap_birthday"), leaps,
                                              COUNT(leaps), 0);
    p->age_at =
        (enum age_basis)form_choice(form, S("age_at"), days, COUNT(days), 0);
    if (form->correct)
        check_ages(p, form);
}

void policy_read(struct fact_policy *p, struct form *form)
{
    const struct shape *shape = find_shape(form);
    p->fixed = p->adult_from = DATE_NONE;
    p->of = form_text(form, S("of"));
    if (!shape)
        return;
    check_parts(form, shape);
    p->kind = shape->kind;
    read_anchor(p, form);
    read_term(&p->within, form, S("within"));
    switch (p->kind) {
    case POLICY_WITHIN:
        break;
    case POLICY_FIXED:
        p->fixed = form_date(form, shape->key);
        break;
    case POLICY_AFTER:
    case POLICY_TERM:
    case POLICY_GRACE:
    case POLICY_OPENING:
        read_term(&p->term, form, shape->key);
        break;
    case POLICY_BIRTHDAY:
        read_birthday(p, form);
        p->count = form_count(form, shape->key);
        break;
    case POLICY_BUSINESS_DAYS:
    case POLICY_MONTH_START:
        p->count = form_count(form, shape->key);
        break;
    }
}
