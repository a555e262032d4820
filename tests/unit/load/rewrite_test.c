#include <check.h>
#include <string.h>

#include "load/encoding.h"
#include "load/rewrite.h"

static struct source *decoded(struct arena *a, str bytes, enum encoding e)
{
    struct diag_list diags = {.arena = a};
    struct source *s = encoding_decode(a, S("a.md"), bytes, e, &diags);
    ck_assert_ptr_nonnull(s);
    return s;
}

static struct rewrite_edit edit(const struct source *s, str from, str to)
{
    size_t at = str_find(s->text, from);
    ck_assert_uint_ne(at, SIZE_MAX);
    return (struct rewrite_edit){at, at + from.len, to, false};
}

/* 〜 is read as ～, CR LF as LF; both stay what they are. */
START_TEST(all_other_bytes_stay)
{
    struct arena a = {0};
    str bytes = S("\xEF\xBB\xBF〜一\r\n二〜\r三\n四〜");
    const struct source *s = decoded(&a, bytes, ENCODING_DETECT);
    struct rewrite_edit edits[] = {edit(s, S("二"), S("弐")),
                                   edit(s, S("四"), S("肆"))};
    str result;
    ck_assert(rewrite_file(&a, s, bytes, edits, 2, &result));
    ck_assert(str_equal(result, S("\xEF\xBB\xBF〜一\r\n弐〜\r三\n肆〜")));
    arena_free(&a);
}
END_TEST

/* ア火イ in each encoding, 火 to become 月; half-width ｱ counts one. */
static const struct {
    enum encoding encoding;
    str before, after;
} cases[] = {
    {ENCODING_CP932, STR_INIT("\x83\x41\xB1\x89\xCE\x83\x43\r\n"),
     STR_INIT("\x83\x41\xB1\x8C\x8E\x83\x43\r\n")},
    {ENCODING_EUC_JP, STR_INIT("\xA5\xA2\x8E\xB1\xB2\xD0\xA5\xA4\n"),
     STR_INIT("\xA5\xA2\x8E\xB1\xB7\xEE\xA5\xA4\n")},
    {ENCODING_UTF16,
     STR_INIT("\xFF\xFE\x42\xD8\xB7\xDF\x6B\x70\x0D\x00\x0A\x00"),
     STR_INIT("\xFF\xFE\x42\xD8\xB7\xDF\x08\x67\x0D\x00\x0A\x00")},
    {ENCODING_UTF16, STR_INIT("\xFE\xFF\x70\x6B\x00\x0A"),
     STR_INIT("\xFE\xFF\x67\x08\x00\x0A")},
};

START_TEST(the_file_keeps_its_encoding)
{
    struct arena a = {0};
    const struct source *s = decoded(&a, cases[_i].before, cases[_i].encoding);
    struct rewrite_edit edits[] = {edit(s, S("火"), S("月"))};
    str result;
    ck_assert(rewrite_file(&a, s, cases[_i].before, edits, 1, &result));
    ck_assert(str_equal(result, cases[_i].after));
    arena_free(&a);
}
END_TEST

START_TEST(what_the_encoding_lacks_is_refused_alone)
{
    struct arena a = {0};
    str bytes = S("\x83\x41\x89\xCE\x83\x43"); /* ア火イ */
    const struct source *s = decoded(&a, bytes, ENCODING_CP932);
    struct rewrite_edit edits[] = {edit(s, S("ア"), S("𠮷")),
                                   edit(s, S("火"), S("月"))};
    str result;
    ck_assert(rewrite_file(&a, s, bytes, edits, 2, &result));
    ck_assert(edits[0].refused && !edits[1].refused);
    ck_assert(str_equal(result, S("\x83\x41\x8C\x8E\x83\x43")));
    arena_free(&a);
}
END_TEST

START_TEST(a_file_that_changed_meanwhile_is_left_alone)
{
    struct arena a = {0};
    const struct source *s = decoded(&a, S("一二三\n"), ENCODING_DETECT);
    struct rewrite_edit edits[] = {edit(s, S("二"), S("弐"))};
    str result;
    ck_assert(!rewrite_file(&a, s, S("一二四\n"), edits, 1, &result));
    ck_assert(!rewrite_file(&a, s, S("\xFF\xFE"), edits, 1, &result));
    ck_assert(!rewrite_file(&a, s, S(""), edits, 1, &result));
    arena_free(&a);
}
END_TEST

Suite *load_rewrite_suite(void);
Suite *load_rewrite_suite(void)
{
    Suite *suite = suite_create("load/rewrite");
    TCase *t = tcase_create("rewrite");
    tcase_add_test(t, all_other_bytes_stay);
    tcase_add_loop_test(t, the_file_keeps_its_encoding, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(t, what_the_encoding_lacks_is_refused_alone);
    tcase_add_test(t, a_file_that_changed_meanwhile_is_left_alone);
    suite_add_tcase(suite, t);
    return suite;
}
