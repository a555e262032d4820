/* Returning and discarding in words. */
#include "check/deed.h"

#include <check.h>

static const struct {
    const char *text;
    enum deed first, last;
    const char *word; /* the first one's; NULL: none */
} cases[] = {
    {"勤務先へ返却してください", DEED_RETURN, DEED_RETURN, "返却"},
    {"お返しください", DEED_RETURN, DEED_RETURN, "お返し"},
    {"ご自身で廃棄してください", DEED_DISCARD, DEED_DISCARD, "廃棄"},
    {"返却は不要です", DEED_DISCARD, DEED_DISCARD, "返却"},
    {"返却せずに、細かく切って捨ててください", DEED_DISCARD, DEED_DISCARD,
     "返却"},
    {"返していただく必要はありません", DEED_DISCARD, DEED_DISCARD, "返し"},
    {"返却するか、廃棄してください", DEED_RETURN, DEED_DISCARD, "返却"},
    {"捨てないでください", DEED_NONE, DEED_NONE, "捨て"},
    {"返却先は次のとおりです", DEED_NONE, DEED_NONE, "返却"},
    {"返却した方は不要です", DEED_NONE, DEED_NONE, "返却"},
    {"返却しても構いません", DEED_NONE, DEED_NONE, "返却"},
    {"繰り返しになりますが、折り返しご連絡ください", DEED_NONE, DEED_NONE,
     NULL},
    {"繰り返しですが、返してください", DEED_RETURN, DEED_RETURN, "返し"},
    {"", DEED_NONE, DEED_NONE, NULL},
};

START_TEST(a_deed_is_what_the_words_ask_for)
{
    str text = str_from_c(cases[_i].text);
    struct deed_hit first = deed_first(text), last = deed_last(text);
    ck_assert_int_eq(first.deed, cases[_i].first);
    ck_assert_int_eq(last.deed, cases[_i].last);
    ck_assert_uint_eq(first.start == SIZE_MAX, cases[_i].word == NULL);
    ck_assert_uint_eq(last.start == SIZE_MAX, cases[_i].word == NULL);
    if (!cases[_i].word)
        return;
    ck_assert(str_equal(str_slice(text, first.start, first.end),
                        str_from_c(cases[_i].word)));
    ck_assert_uint_ge(last.start, first.start);
}
END_TEST

Suite *check_deed_suite(void);
Suite *check_deed_suite(void)
{
    Suite *suite = suite_create("check/deed");
    TCase *t = tcase_create("deed");
    tcase_add_loop_test(t, a_deed_is_what_the_words_ask_for, 0,
                        (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, t);
    return suite;
}
