#include "pdf/token.h"

#include <check.h>

static const struct {
    str content;
    enum token_kind kind;
    str text;
} first_tokens[] = {
    {STR_INIT(""), TOKEN_END, STR_INIT("")},
    {STR_INIT(" \n\t"), TOKEN_END, STR_INIT("")},
    {STR_INIT(" BT\nq"), TOKEN_OPERATOR, STR_INIT("BT")},
    {STR_INIT("f*"), TOKEN_OPERATOR, STR_INIT("f*")},
    {STR_INIT("-0.5 w"), TOKEN_NUMBER, STR_INIT("-0.5")},
    {STR_INIT(".5 w"), TOKEN_NUMBER, STR_INIT(".5")},
    {STR_INIT("/f-0-1 1 Tf"), TOKEN_NAME, STR_INIT("/f-0-1")},
    {STR_INIT("/P<</MCID 0>>"), TOKEN_NAME, STR_INIT("/P")},
    {STR_INIT("(a(b)\\)c)Tj"), TOKEN_STRING, STR_INIT("(a(b)\\)c)")},
    {STR_INIT("(never closed"), TOKEN_STRING, STR_INIT("(never closed")},
    {STR_INIT("(\\"), TOKEN_STRING, STR_INIT("(\\")},
    {STR_INIT("<00\n41>Tj"), TOKEN_CODES, STR_INIT("<00\n41>")},
    {STR_INIT("<00"), TOKEN_CODES, STR_INIT("<00")},
    {STR_INIT("<</MCID"), TOKEN_MARK, STR_INIT("<<")},
    {STR_INIT(">>BDC"), TOKEN_MARK, STR_INIT(">>")},
    {STR_INIT("[(a)]TJ"), TOKEN_MARK, STR_INIT("[")},
};

START_TEST(tokens_end_where_they_end)
{
    str content = first_tokens[_i].content;
    struct token t = token_next(content, 0);
    ck_assert_int_eq(t.kind, first_tokens[_i].kind);
    ck_assert(str_equal(token_text(content, t), first_tokens[_i].text));
}
END_TEST

START_TEST(all_of_a_content_is_read)
{
    str content = S("/P <</MCID 0>> BDC BT /f 1 Tf [<0001>-20(a)]TJ ET EMC");
    size_t count = 0, at = 0;
    for (struct token t; (t = token_next(content, at)).kind != TOKEN_END;
         at = t.end)
        count++;
    ck_assert_uint_eq(count, 18);
}
END_TEST

Suite *pdf_token_suite(void);
Suite *pdf_token_suite(void)
{
    Suite *suite = suite_create("pdf/token");
    TCase *t = tcase_create("token");
    tcase_add_loop_test(t, tokens_end_where_they_end, 0,
                        sizeof first_tokens / sizeof *first_tokens);
    tcase_add_test(t, all_of_a_content_is_read);
    suite_add_tcase(suite, t);
    return suite;
}
