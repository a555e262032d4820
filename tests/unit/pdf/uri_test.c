#include "pdf/uri.h"

#include <check.h>
#include <string.h>

static const struct {
    str url, encoded;
} cases[] = {
    {STR_INIT("https://e.jp/a?b=c&d#e"), STR_INIT("https://e.jp/a?b=c&d#e")},
    {STR_INIT("https://e.jp/x)/Next<<"),
     STR_INIT("https://e.jp/x%29/Next%3C%3C")},
    {STR_INIT("https://e.jp/it's"), STR_INIT("https://e.jp/it%27s")},
    {STR_INIT("https://e.jp/[1]\\("), STR_INIT("https://e.jp/%5B1%5D%5C%28")},
    {STR_INIT("http://e.jp/証"), STR_INIT("http://e.jp/%E8%A8%BC")},
    {STR_INIT("https://e.jp/%E8%zz%"), STR_INIT("https://e.jp/%E8%25zz%25")},
    {STR_INIT("https://e.jp/a b\n"), STR_INIT("https://e.jp/a%20b%0A")},
    {STR_INIT("mailto:a@b.jp"), STR_INIT("mailto:a@b.jp")},
    {STR_INIT("tel:+81-3-0000"), STR_INIT("tel:+81-3-0000")},
    {STR_INIT("javascript:alert(1)"), STR_INIT("")},
    {STR_INIT("file:///etc/passwd"), STR_INIT("")},
    {STR_INIT("//host/x"), STR_INIT("")},
    {STR_INIT("https:"), STR_INIT("")},
    {STR_INIT(""), STR_INIT("")},
};

START_TEST(addresses_hold_only_what_a_pdf_string_can_bear)
{
    struct arena a = {0};
    str encoded = pdf_uri(&a, cases[_i].url);
    ck_assert_msg(str_equal(encoded, cases[_i].encoded), "%.*s",
                  STR_ARG(encoded));
    arena_free(&a);
}
END_TEST

START_TEST(each_byte_is_plain_or_encoded)
{
    struct arena a = {0};
    char url[] = "https://e.jp/?";
    for (int byte = 0; byte < 256; byte++) {
        url[sizeof url - 2] = (char)byte;
        str encoded = pdf_uri(&a, (str){url, sizeof url - 1});
        ck_assert(encoded.len == sizeof url - 1 ||
                  encoded.len == sizeof url + 1);
        for (size_t i = 0; i < encoded.len; i++)
            ck_assert_ptr_null(strchr("'()<>[]{}\\\" \n", encoded.ptr[i]));
    }
    arena_free(&a);
}
END_TEST

Suite *pdf_uri_suite(void);
Suite *pdf_uri_suite(void)
{
    Suite *suite = suite_create("pdf/uri");
    TCase *t = tcase_create("uri");
    tcase_add_loop_test(t, addresses_hold_only_what_a_pdf_string_can_bear, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(t, each_byte_is_plain_or_encoded);
    suite_add_tcase(suite, t);
    return suite;
}
