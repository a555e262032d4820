#include <check.h>

#include "unit/compose/lines.h"

static struct lines_kit kit;

static void setup(void)
{
    kit_open(&kit);
    ck_assert_ptr_nonnull(kit.fonts);
}

static void teardown(void)
{
    kit_close(&kit);
}

static const str prose = STR_INIT(
    "健康保険証の新規発行は2024年12月1日で終わりました。お手元の健康保険証は、"
    "経過措置により2025年12月1日（令和7年12月1日）まで使えます。2025年12月2日"
    "以降は、マイナンバーカードを健康保険証として利用する「マイナ保険証」か、当"
    "組合がお送りする「資格確認書」を、医療機関・薬局の窓口でお見せください。く"
    "わ"
    "しくは組合のページをご覧いただくか、業務課までお問い合わせください。");

static bool starts_badly(uint32_t cp)
{
    enum jl_class c = jl_class_of(cp);
    return c == JL_CLOSE || c == JL_COMMA || c == JL_STOP || c == JL_MIDDLE ||
           c == JL_DIVIDE || cp == U'ー' || cp == U'ょ' || cp == U'っ';
}

/* Every width from 3 to 50 ems, in both modes. */
START_TEST(no_line_begins_or_ends_where_it_must_not)
{
    for (int mode = FIT_JUSTIFIED; mode <= FIT_RAGGED; mode++) {
        struct para *p = kit_para(&kit, prose);
        struct lines lines =
            para_fit(p, (float)(_i * 10), (enum fit_mode)mode, &kit.diags);
        size_t next = 0;
        for (size_t i = 0; i < lines.len; i++) {
            const struct line *l = &lines.items[i];
            ck_assert_uint_eq(l->first, next);
            ck_assert(!starts_badly(p->units[l->first].cp));
            ck_assert_int_ne(p->units[l->end - 1].class, JL_OPEN);
            next = l->end;
        }
        ck_assert_uint_eq(next, p->len);
        ck_assert_uint_eq(diag_count(&kit.diags, DIAG_ERROR), 0);
    }
}
END_TEST

START_TEST(wide_columns_keep_dates_whole_and_strand_nothing)
{
    struct para *p = kit_para(&kit, prose);
    struct lines lines =
        para_fit(p, (float)(_i * 10), FIT_JUSTIFIED, &kit.diags);
    for (size_t i = 0; i + 1 < lines.len; i++)
        ck_assert_int_ne(p->units[lines.items[i].end - 1].after, BREAK_KEEP);
    const struct line *last = &lines.items[lines.len - 1];
    ck_assert_uint_ge(last->end - last->first, 2);
}
END_TEST

static void learn(const str *words, size_t len)
{
    struct str_list list = {0};
    for (size_t i = 0; i < len; i++)
        *LIST_PUSH(&kit.arena, &list) = words[i];
    compose_fonts_learn(kit.fonts, &list);
}

static bool has_line(const struct para *p, const struct lines *lines, str text)
{
    for (size_t i = 0; i < lines->len; i++)
        if (str_equal(kit_line(p, &lines->items[i]), text))
            return true;
    return false;
}

/* 資格情報のお知らせ is a phrase and a half, and nine characters wide. */
START_TEST(terms_stay_whole_where_they_fit)
{
    static const str words[] = {STR_INIT("資格情報のお知らせ"),
                                STR_INIT("資格情報"), STR_INIT("届け方")};
    static const str text = STR_INIT("資格情報のお知らせの届け方");
    struct lines lines;
    struct para *p = kit_para(&kit, text);
    lines = para_fit(p, 80, FIT_RAGGED, &kit.diags);
    ck_assert(has_line(p, &lines, S("お知らせの届け方")));
    learn(words, 3);
    p = kit_para(&kit, text);
    lines = para_fit(p, 100, FIT_RAGGED, &kit.diags);
    ck_assert(has_line(p, &lines, S("資格情報のお知らせの")));
    ck_assert_float_ge(para_extent(p).least, 100);
    ck_assert_uint_eq(kit.diags.len, 0);
    lines = para_fit(p, 80, FIT_RAGGED, &kit.diags);
    ck_assert_uint_eq(lines.len, 2);
    ck_assert_uint_eq(kit.diags.len, 1);
    ck_assert_str_eq(kit.diags.items[0]->rule, "forced-break");
}
END_TEST

/* In prose they only cost a little. */
START_TEST(terms_in_prose_may_be_parted)
{
    static const str words[] = {STR_INIT("資格情報のお知らせ")};
    learn(words, 1);
    struct para *p = kit_para(&kit, prose);
    struct lines lines = para_fit(p, 80, FIT_JUSTIFIED, &kit.diags);
    ck_assert_uint_gt(lines.len, 10);
    ck_assert_uint_eq(diag_count(&kit.diags, DIAG_ERROR), 0);
    p = kit_para(&kit, S("資格情報のお知らせをお届けします。"));
    kit.diags.len = 0;
    para_fit(p, 80, FIT_JUSTIFIED, &kit.diags);
    ck_assert_uint_eq(kit.diags.len, 0);
}
END_TEST

START_TEST(a_date_that_is_parted_is_reported)
{
    struct para *p = kit_para(&kit, S("期限は2025年12月1日です。"));
    para_fit(p, 60, FIT_RAGGED, &kit.diags);
    ck_assert_uint_eq(kit.diags.len, 1);
    ck_assert_str_eq(kit.diags.items[0]->rule, "forced-break");
    ck_assert(str_contains(kit.diags.items[0]->message, S("2025年12月1日")));
}
END_TEST

/* The prose cut to so many characters, in lines of 24 ems. */
static struct lines lines_of(size_t characters, enum fit_mode mode)
{
    size_t bytes = 0;
    uint32_t cp;
    for (size_t i = 0; i < characters; i++)
        bytes += utf8_decode(str_drop(prose, bytes), &cp);
    struct para *p = kit_para(&kit, str_take(prose, bytes));
    return para_fit(p, 240, mode, &kit.diags);
}

/* Lines of a that are others in b, the last two of a not counted. */
static size_t moved(const struct lines *a, const struct lines *b)
{
    size_t count = 0;
    for (size_t i = 0; i + 2 < a->len && i < b->len; i++)
        count += a->items[i].end != b->items[i].end;
    return count;
}

START_TEST(greedy_lines_stay_where_the_end_of_a_paragraph_changes)
{
    size_t total = 0, greedy = 0, all = utf8_count(prose);
    for (size_t n = 60; n < all; n++) {
        struct lines before = lines_of(n, FIT_GREEDY),
                     after = lines_of(n + 1, FIT_GREEDY);
        greedy += moved(&before, &after);
        before = lines_of(n, FIT_JUSTIFIED);
        after = lines_of(n + 1, FIT_JUSTIFIED);
        total += moved(&before, &after);
    }
    ck_assert_uint_eq(greedy, 0);
    ck_assert_uint_gt(total, 0);
}
END_TEST

/* Text that nobody writes: the same for each seed. */
static str jumble(uint32_t seed)
{
    static const str pieces[] = {STR_INIT("漢"),
                                 STR_INIT("字"),
                                 STR_INIT("の"),
                                 STR_INIT("っ"),
                                 STR_INIT("ー"),
                                 STR_INIT("々"),
                                 STR_INIT("、"),
                                 STR_INIT("。"),
                                 STR_INIT("「"),
                                 STR_INIT("」"),
                                 STR_INIT("（"),
                                 STR_INIT("）"),
                                 STR_INIT("("),
                                 STR_INIT(")"),
                                 STR_INIT("・"),
                                 STR_INIT("！"),
                                 STR_INIT("…"),
                                 STR_INIT("―"),
                                 STR_INIT("～"),
                                 STR_INIT("￥"),
                                 STR_INIT("％"),
                                 STR_INIT("1"),
                                 STR_INIT("20"),
                                 STR_INIT("年"),
                                 STR_INIT("月"),
                                 STR_INIT("令和"),
                                 STR_INIT("a"),
                                 STR_INIT("Word"),
                                 STR_INIT(" "),
                                 STR_INIT("　"),
                                 STR_INIT("\n"),
                                 STR_INIT("\u200B"),
                                 STR_INIT("\u2060"),
                                 STR_INIT("か\u3099"),
                                 STR_INIT("葛\U000E0100"),
                                 STR_INIT("\u3099"),
                                 STR_INIT("①"),
                                 STR_INIT("※"),
                                 STR_INIT("“"),
                                 STR_INIT("’"),
                                 STR_INIT("https://a.jp/b?c=d"),
                                 STR_INIT("@"),
                                 STR_INIT("ｱ"),
                                 STR_INIT("ﾞ"),
                                 STR_INIT("㎏"),
                                 STR_INIT("ください")};
    struct buf b = {.arena = &kit.arena};
    for (int i = 0; i < 80; i++) {
        seed = seed * 1664525 + 1013904223;
        buf_put(&b, pieces[(seed >> 8) % (sizeof pieces / sizeof *pieces)]);
    }
    return buf_text(&b);
}

/* Every unit is on one line, in order, but for blanks at the ends of lines. */
static void check_lines(const struct para *p, const struct lines *lines,
                        float width, enum fit_mode mode)
{
    size_t next = 0;
    for (size_t i = 0; i < lines->len; i++) {
        const struct line *l = &lines->items[i];
        ck_assert_uint_eq(l->first, next);
        ck_assert_uint_ge(l->end, l->first);
        next = i + 1 < lines->len ? lines->items[i + 1].first : p->len;
        for (size_t k = l->end; k < next; k++)
            ck_assert(p->units[k].class == JL_SPACE ||
                      p->units[k].class == JL_BLANK || p->units[k].cp == '\n');
        ck_assert_int_ne(p->units[next - 1].after, BREAK_NONE);
        if (mode == FIT_RAGGED)
            ck_assert_float_le(l->width, width + 0.02F);
    }
    ck_assert_uint_eq(next, p->len);
}

START_TEST(a_jumble_of_anything_is_set_whole)
{
    for (int mode = FIT_JUSTIFIED; mode <= FIT_RAGGED; mode++)
        for (int ems = 3; ems < 40; ems += 4) {
            struct para *p = kit_para(&kit, jumble((uint32_t)_i));
            p->units[p->len - 1].after = BREAK_FINE;
            struct lines lines =
                para_fit(p, (float)(ems * 10), (enum fit_mode)mode, &kit.diags);
            check_lines(p, &lines, (float)(ems * 10), (enum fit_mode)mode);
        }
    ck_assert_uint_eq(diag_count(&kit.diags, DIAG_ERROR), 0);
}
END_TEST

START_TEST(a_word_without_end_is_cut_and_reported)
{
    struct buf b = {.arena = &kit.arena};
    for (int i = 0; i < 10000; i++)
        buf_put_byte(&b, 'w');
    struct para *p = kit_para(&kit, buf_text(&b));
    struct lines lines = para_fit(p, 400, FIT_JUSTIFIED, &kit.diags);
    ck_assert_uint_gt(lines.len, 100);
    for (size_t i = 0; i < lines.len; i++)
        ck_assert_float_le(lines.items[i].width, 400.01F);
    ck_assert_uint_eq(kit.diags.len, 1);
    ck_assert_str_eq(kit.diags.items[0]->rule, "forced-break");
}
END_TEST

START_TEST(a_character_wider_than_its_column_is_overfull)
{
    struct para *p = kit_para(&kit, S("漢字"));
    struct lines lines = para_fit(p, 6, FIT_RAGGED, &kit.diags);
    ck_assert_uint_eq(lines.len, 2);
    ck_assert_uint_eq(diag_count(&kit.diags, DIAG_ERROR), 2);
    ck_assert_str_eq(kit.diags.items[0]->rule, "overfull");
}
END_TEST

START_TEST(nothing_has_no_lines_and_hard_breaks_make_empty_ones)
{
    struct para *p = kit_para(&kit, S(""));
    ck_assert_uint_eq(para_fit(p, 100, FIT_RAGGED, &kit.diags).len, 0);
    p = kit_para(&kit, S("あ\n\nい"));
    struct lines lines = para_fit(p, 100, FIT_RAGGED, &kit.diags);
    ck_assert_uint_eq(lines.len, 3);
    ck_assert(str_equal(kit_line(p, &lines.items[2]), S("い")));
}
END_TEST

START_TEST(extents_tell_the_widest_piece_and_the_whole)
{
    struct para_extent e = para_extent(kit_para(&kit, S("あい2025年\nう")));
    ck_assert_float_gt(e.natural, e.least);
    ck_assert_float_gt(e.least, 30);
    ck_assert_float_lt(e.natural, 70);
}
END_TEST

START_TEST(long_paragraphs_take_linear_time)
{
    struct buf b = {.arena = &kit.arena};
    for (int i = 0; i < 500; i++)
        buf_put(&b, prose);
    struct para *p = kit_para(&kit, buf_text(&b));
    struct lines lines = para_fit(p, 440, FIT_JUSTIFIED, &kit.diags);
    ck_assert_uint_gt(lines.len, 1500);
}
END_TEST

Suite *compose_fit_suite(void);
Suite *compose_fit_suite(void)
{
    Suite *suite = suite_create("compose/fit");
    TCase *t = tcase_create("fit");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_loop_test(t, no_line_begins_or_ends_where_it_must_not, 4, 51);
    tcase_add_loop_test(t, wide_columns_keep_dates_whole_and_strand_nothing, 16,
                        51);
    tcase_add_test(t, greedy_lines_stay_where_the_end_of_a_paragraph_changes);
    tcase_add_test(t, terms_stay_whole_where_they_fit);
    tcase_add_test(t, terms_in_prose_may_be_parted);
    tcase_add_test(t, a_date_that_is_parted_is_reported);
    tcase_add_loop_test(t, a_jumble_of_anything_is_set_whole, 0, 40);
    tcase_add_test(t, a_word_without_end_is_cut_and_reported);
    tcase_add_test(t, a_character_wider_than_its_column_is_overfull);
    tcase_add_test(t, nothing_has_no_lines_and_hard_breaks_make_empty_ones);
    tcase_add_test(t, extents_tell_the_widest_piece_and_the_whole);
    tcase_add_test(t, long_paragraphs_take_linear_time);
    suite_add_tcase(suite, t);
    return suite;
}
