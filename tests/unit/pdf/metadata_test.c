#include "pdf/metadata.h"

#include <check.h>

#include "unit/pdf/made.h"

static struct arena arena;
static struct made m;

static void setup(void)
{
    made_begin(&m, &arena, 1);
    m.sheet.title = S("保険証 <&> \xF0\xA0\xAE\xB7");
    m.sheet.author = S("見本組合");
    m.sheet.subject = S("説明");
    m.sheet.lang = S("ja");
}

static void teardown(void)
{
    arena_free(&arena);
}

static bool xmp_has(const char *part)
{
    return str_contains(buf_text(&m.work.file.bytes), str_from_c(part));
}

START_TEST(both_forms_say_the_same)
{
    date day = date_make(2025, 11, 4);
    metadata_put_info(&m.work, day);
    metadata_put_xmp(&m.work, day);
    made_has(&m, "/Title<FEFF4FDD967A8A3C0020003C0026003E0020D842DFB7>");
    made_has(&m, "/CreationDate(D:20251104000000+09'00')"
                 "/ModDate(D:20251104000000+09'00')");
    ck_assert(xmp_has("<xmp:CreateDate>2025-11-04T00:00:00+09:00</"));
    ck_assert(xmp_has("<xmp:ModifyDate>2025-11-04T00:00:00+09:00</"));
    ck_assert(xmp_has("<rdf:li xml:lang=\"x-default\">保険証 &lt;&amp;&gt; "
                      "\xF0\xA0\xAE\xB7</rdf:li>"
                      "<rdf:li xml:lang=\"ja-JP\">保険証"));
    ck_assert(xmp_has("<dc:creator><rdf:Seq><rdf:li>見本組合</rdf:li>"));
    ck_assert(xmp_has("<pdfaid:part>2</pdfaid:part>\n"
                      "<pdfaid:conformance>A</pdfaid:conformance>\n"
                      "<pdfuaid:part>1</pdfuaid:part>"));
    ck_assert(xmp_has("<pdf:Producer>annai " ANNAI_VERSION "</"));
    made_has(&m, "/Producer(annai " ANNAI_VERSION ")");
}
END_TEST

START_TEST(a_page_without_a_day_says_the_same_day_each_time)
{
    metadata_put_info(&m.work, DATE_NONE);
    made_has(&m, "/CreationDate(D:20000101000000+09'00')");
}
END_TEST

START_TEST(no_file_is_without_a_title)
{
    m.sheet.title = (str){0};
    metadata_put_info(&m.work, DATE_NONE);
    made_has(&m, "/Title<FEFF30EA30FC30D530EC30C330C8>");
    *LIST_PUSH(&arena, &m.sheet.outline) =
        (struct sheet_outline){1, S("見出し"), 0, 0};
    metadata_put_xmp(&m.work, DATE_NONE);
    ck_assert(xmp_has("<rdf:li xml:lang=\"x-default\">見出し</rdf:li>"));
}
END_TEST

static const struct {
    str lang;
    const char *said;
} languages[] = {
    {STR_INIT("ja"), "ja-JP"},      {STR_INIT(""), "ja-JP"},
    {STR_INIT("en-GB"), "en-GB"},   {STR_INIT("ko"), "ko"},
    {STR_INIT("a)/AA<<"), "ja-JP"},
};

START_TEST(the_language_is_a_tag_and_nothing_else)
{
    m.sheet.lang = languages[_i].lang;
    ck_assert(
        str_equal(metadata_language(&m.work), str_from_c(languages[_i].said)));
}
END_TEST

Suite *pdf_metadata_suite(void);
Suite *pdf_metadata_suite(void)
{
    Suite *suite = suite_create("pdf/metadata");
    TCase *t = tcase_create("metadata");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, both_forms_say_the_same);
    tcase_add_test(t, a_page_without_a_day_says_the_same_day_each_time);
    tcase_add_test(t, no_file_is_without_a_title);
    tcase_add_loop_test(t, the_language_is_a_tag_and_nothing_else, 0,
                        sizeof languages / sizeof *languages);
    suite_add_tcase(suite, t);
    return suite;
}
