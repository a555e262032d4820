#include "pdf/pdf.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "unit/compose/sample.h"

static struct arena arena;
static struct diag_list diags;
static struct sample sample;
static struct compose_fonts *fonts;
static struct pdf_faces *faces;

static void setup(void)
{
    diags = (struct diag_list){.arena = &arena};
    sample_leaflet(&sample, &arena);
    fonts = compose_fonts_open(&sample.site.theme, &diags);
    ck_assert_ptr_nonnull(fonts);
    str bytes[FACE_COUNT] = {compose_font_bytes(fonts, FACE_REGULAR),
                             compose_font_bytes(fonts, FACE_BOLD)};
    faces = pdf_faces_new(bytes, &diags);
    ck_assert_ptr_nonnull(faces);
}

static void teardown(void)
{
    pdf_faces_free(faces);
    compose_fonts_close(fonts);
    arena_free(&arena);
}

static str make(void)
{
    struct sheet sheet;
    str bytes = {0};
    bool ok = compose_leaflet(&arena, &sample.site, &sample.doc, fonts, &sheet,
                              &diags);
    ok = ok &&
         pdf_web(&arena, &sheet, faces, date_make(2025, 11, 4), &bytes, &diags);
    for (size_t i = 0; i < diags.len; i++)
        fprintf(stderr, "%s: %.*s\n", diags.items[i]->rule,
                STR_ARG(diags.items[i]->message));
    ck_assert(ok);
    return bytes;
}

static const char *save(str bytes)
{
    static const char path[] = "out/test/leaflet.pdf";
    mkdir("out", 0755);
    mkdir("out/test", 0755);
    FILE *f = fopen(path, "wb");
    ck_assert_ptr_nonnull(f);
    ck_assert_uint_eq(fwrite(bytes.ptr, 1, bytes.len, f), bytes.len);
    fclose(f);
    return path;
}

/* What a command prints; its status must be 0. */
static str output_of(const char *command)
{
    struct buf b = {.arena = &arena};
    char chunk[4096];
    size_t n;
    FILE *p = popen(command, "r");
    ck_assert_ptr_nonnull(p);
    while ((n = fread(chunk, 1, sizeof chunk, p)) > 0)
        buf_put(&b, (str){chunk, n});
    ck_assert_int_eq(pclose(p), 0);
    return buf_text(&b);
}

START_TEST(the_same_sheet_gives_the_same_bytes)
{
    str one = make(), other = make();
    ck_assert_uint_gt(one.len, 1000);
    ck_assert(str_equal(one, other));
}
END_TEST

START_TEST(readers_get_dates_without_stray_spaces)
{
    save(make());
    str text = output_of("pdftotext out/test/leaflet.pdf -");
    ck_assert(str_contains(text, S("お手元の健康保険証は、経過措置")));
    ck_assert(str_contains(text, S("2025年12月1日（令和7年12月1日）まで")));
    ck_assert(str_contains(text, S("「マイナ保険証」か、")));
    ck_assert(str_contains(text, S("PDF 形式の Q&A あり")));
    ck_assert(str_contains(text, S("全額（10割）自")));
    ck_assert(!str_contains(text, S("年 1")));
    ck_assert(!str_contains(text, S("月 1")));
}
END_TEST

START_TEST(qpdf_finds_nothing_to_complain_about)
{
    save(make());
    str text = output_of("qpdf --check out/test/leaflet.pdf 2>&1");
    ck_assert(!str_contains(text, S("WARNING")));
    ck_assert(str_contains(text, S("No syntax or stream encoding errors")));
}
END_TEST

START_TEST(fonts_are_embedded_subset_and_readable)
{
    save(make());
    str text = output_of("pdffonts out/test/leaflet.pdf | tail -n +3");
    str line, rest = text;
    size_t count = 0;
    while (str_cut(rest, S("\n"), &line, &rest)) {
        ck_assert(str_contains(line, S("yes yes yes")));
        count++;
    }
    ck_assert_uint_ge(count, 2);
}
END_TEST

START_TEST(the_file_knows_its_title_dates_and_language)
{
    save(make());
    str text = output_of("TZ=Asia/Tokyo pdfinfo -isodates "
                         "out/test/leaflet.pdf");
    ck_assert(str_contains(text, S("健康保険証は2025年12月1日で使えなく")));
    ck_assert(str_contains(text, S("2025-11-04T00:00:00+09")));
    ck_assert(str_contains(text, S("ひかり電機健康保険組合（見本）")));
    ck_assert(str_contains(text, S("(210")) || str_contains(text, S("A4")));
    str root = output_of("qpdf --qdf --object-streams=disable "
                         "out/test/leaflet.pdf - | grep -a -B19 -A9 /Catalog");
    ck_assert(str_contains(root, S("/Lang (ja-JP)")));
    ck_assert(str_contains(root, S("/DisplayDocTitle true")));
    ck_assert(str_contains(root, S("/Outlines")));
}
END_TEST

START_TEST(links_lead_to_encoded_addresses)
{
    save(make());
    str text = output_of("qpdf --qdf --object-streams=disable "
                         "out/test/leaflet.pdf - | grep -a /URI");
    ck_assert(str_contains(text, S("(https://www.mhlw.go.jp/stf/"
                                   "it%27s_%5B1%5D.html)")));
    ck_assert(str_contains(text, S("(https://www.example.jp/faq.html)")));
    ck_assert(str_contains(text, S("(tel:03-0000-1234)")));
    ck_assert(!str_contains(text, S("/JavaScript")));
}
END_TEST

/* What nobody could read is no leaflet. */
START_TEST(words_off_the_page_are_a_failure)
{
    struct sheet sheet;
    str bytes;
    ck_assert(compose_leaflet(&arena, &sample.site, &sample.doc, fonts, &sheet,
                              &diags));
    sheet.items[0].runs.items[0].x = 5000;
    ck_assert(!pdf_web(&arena, &sheet, faces, DATE_NONE, &bytes, &diags));
    ck_assert_str_eq(diags.items[diags.len - 1]->rule, "pdf");
}
END_TEST

START_TEST(words_of_no_element_are_artifacts)
{
    struct sheet sheet;
    str bytes;
    ck_assert(compose_leaflet(&arena, &sample.site, &sample.doc, fonts, &sheet,
                              &diags));
    for (size_t i = 0; i < sheet.items[0].runs.len; i++)
        sheet.items[0].runs.items[i].element = 0;
    ck_assert(pdf_web(&arena, &sheet, faces, DATE_NONE, &bytes, &diags));
    save(bytes);
    str said = output_of("pdfinfo -struct-text out/test/leaflet.pdf");
    str shown = output_of("pdftotext out/test/leaflet.pdf -");
    ck_assert(str_contains(shown, S("いま何が変わるのですか")));
    ck_assert(!str_contains(said, S("いま何が変わるのですか")));
}
END_TEST

Suite *pdf_pdf_suite(void);
Suite *pdf_pdf_suite(void)
{
    Suite *suite = suite_create("pdf/pdf");
    TCase *t = tcase_create("pdf");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, the_same_sheet_gives_the_same_bytes);
    tcase_add_test(t, readers_get_dates_without_stray_spaces);
    tcase_add_test(t, qpdf_finds_nothing_to_complain_about);
    tcase_add_test(t, fonts_are_embedded_subset_and_readable);
    tcase_add_test(t, the_file_knows_its_title_dates_and_language);
    tcase_add_test(t, links_lead_to_encoded_addresses);
    tcase_add_test(t, words_off_the_page_are_a_failure);
    tcase_add_test(t, words_of_no_element_are_artifacts);
    suite_add_tcase(suite, t);
    return suite;
}
