#include "parse/given.h"

#include <check.h>

#include "unit/parse/page.h"

static const struct inline_node *first(struct page_read *p, str text)
{
    page_read(p, text);
    return page_inline(p, INLINE_REFERENCE, (str){0});
}

START_TEST(a_day_may_stand_behind_the_id)
{
    static const str texts[] = {
        STR_INIT("{{ certificate.expiry 2025-08-01 | 和暦 まで }}"),
        STR_INIT("{{ certificate.expiry  令和7年8月1日 | 和暦 まで }}"),
        STR_INIT("{{certificate.expiry 2025/8/1|まで}}"),
        STR_INIT("{{ certificate.expiry\n2025年8月1日 | まで }}"),
    };
    struct page_read p;
    const struct inline_node *n = first(&p, texts[_i]);
    ck_assert_ptr_nonnull(n);
    const struct reference *r = n->reference;
    ck_assert(str_equal(r->id, S("certificate.expiry")));
    ck_assert(str_equal(span_text(r->id_where), S("certificate.expiry")));
    ck_assert_int_eq(r->word, WORD_UNTIL);
    ck_assert_ptr_nonnull(r->given);
    ck_assert_int_eq(r->given->day, date_make(2025, 8, 1));
    ck_assert_int_eq(r->given->born, DATE_NONE);
    page_free(&p);
}
END_TEST

START_TEST(a_person_is_told_by_birth_and_application)
{
    struct page_read p;
    const struct inline_node *n =
        first(&p, S("{{ card 2022-05-10 生年月日=2003-06-01 "
                    "申請日=令和4年3月31日 latest=2030-01-01 phone }}"));
    ck_assert_ptr_nonnull(n);
    const struct policy_given *given = n->reference->given;
    ck_assert_int_eq(given->day, date_make(2022, 5, 10));
    ck_assert_int_eq(given->born, date_make(2003, 6, 1));
    ck_assert_int_eq(given->applied, date_make(2022, 3, 31));
    ck_assert_int_eq(given->latest, date_make(2030, 1, 1));
    ck_assert_int_eq(given->carrier, CARRIER_PHONE);
    page_free(&p);
}
END_TEST

START_TEST(without_a_day_nothing_is_given)
{
    struct page_read p;
    ck_assert_ptr_null(first(&p, S("{{ a }}"))->reference->given);
    page_free(&p);
}
END_TEST

static const struct {
    str text, message;
} mistakes[] = {
    {STR_INIT("{{ a 2025-02-30 }}"),
     STR_INIT("「2025-02-30」を日付として読めません")},
    {STR_INIT("{{ a まで }}"), STR_INIT("「まで」を日付として読めません")},
    {STR_INIT("{{ a 2025-08-01 2025-08-02 }}"),
     STR_INIT("引用に同じ役目の日付が二つあります（二つ目は2025-08-02）")},
    {STR_INIT("{{ a 2025-08-01 年月日=2025-08-02 }}"),
     STR_INIT("「年月日=」は引用に添えられません")},
    {STR_INIT("{{ a born= }}"), STR_INIT("「」を日付として読めません")},
};

START_TEST(a_mistake_is_one_error_with_a_hint)
{
    struct page_read p;
    ck_assert_ptr_null(first(&p, mistakes[_i].text));
    ck_assert_uint_eq(p.diags.len, 1);
    const struct diag *d = p.diags.items[0];
    ck_assert_str_eq(d->rule, "reference");
    ck_assert_msg(str_equal(d->message, mistakes[_i].message), "%.*s",
                  STR_ARG(d->message));
    ck_assert(d->hint.len > 0);
    page_free(&p);
}
END_TEST

Suite *parse_given_suite(void);
Suite *parse_given_suite(void)
{
    Suite *suite = suite_create("parse/given");
    TCase *t = tcase_create("given");
    tcase_add_loop_test(t, a_day_may_stand_behind_the_id, 0, 4);
    tcase_add_test(t, a_person_is_told_by_birth_and_application);
    tcase_add_test(t, without_a_day_nothing_is_given);
    tcase_add_loop_test(t, a_mistake_is_one_error_with_a_hint, 0,
                        sizeof mistakes / sizeof *mistakes);
    suite_add_tcase(suite, t);
    return suite;
}
