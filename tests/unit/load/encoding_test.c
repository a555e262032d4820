#include "load/encoding.h"

#include <iconv.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "unit/load/said.h"

static struct arena arena;
static struct diag_list diags;

static void setup(void)
{
    diags = (struct diag_list){.arena = &arena};
}

static void teardown(void)
{
    arena_free(&arena);
}

static struct source *decode(str bytes, enum encoding declared)
{
    return encoding_decode(&arena, S("page.md"), bytes, declared, &diags);
}

/* Text as an editor would save it in that charset of iconv. */
static str saved(const char *charset, str text)
{
    iconv_t cd = iconv_open(charset, "UTF-8");
    ck_assert(cd != (iconv_t)-1);
    size_t left = text.len, room = text.len * 2 + 16;
    char *out = arena_alloc(&arena, room), *start = out;
    char *in = (char *)(uintptr_t)text.ptr;
    ck_assert_uint_eq(iconv(cd, &in, &left, &out, &room), 0);
    iconv_close(cd);
    return (str){start, (size_t)(out - start)};
}

/* Ordinary sentences, none shorter than twenty characters. */
static const char *const sentences[] = {
    "お手元の健康保険証が使えるのは、十二月一日までです。",
    "資格確認書は、申請をしなくても組合からお送りします。",
    "マイナンバーカードを保険証として使うには登録が必要です。",
    "引っ越した方は、勤務先に新しい住所をお届けください。",
    "医療機関の窓口で、受付の機械にカードを置いてください。",
    "ご家族の分も、まとめて世帯主の方あてにお送りします。",
    "退職した日の翌日から、この証は使うことができません。",
    "有効期限が切れる前に、新しい証明書をお届けします。",
    "高額な治療を受けるときは、限度額の適用を受けられます。",
    "電子証明書の更新は、お住まいの市区町村の窓口で行います。",
    "カードをなくしたときは、すぐに停止の電話をかけてください。",
    "赤ちゃんが生まれたら、五日以内に扶養の届出が必要です。",
    "スマートフォンに入れたマイナ保険証も利用できます。",
    "発送の時期は、都道府県ごとに三回に分けて決めました。",
    "ご不明な点は、適用課までお気軽にお問い合わせください。",
};

enum { SENTENCES = sizeof sentences / sizeof *sentences };

START_TEST(ordinary_sentences_in_cp932_are_decided)
{
    str text = str_from_c(sentences[_i]);
    struct source *s = decode(saved("CP932", text), ENCODING_DETECT);
    ck_assert_ptr_nonnull(s);
    ck_assert(str_equal(s->text, text));
    ck_assert(s->decoded);
    ck_assert_uint_eq(diags.len, 0);
}
END_TEST

START_TEST(ordinary_sentences_in_euc_jp_are_decided)
{
    str text = str_from_c(sentences[_i]);
    struct source *s = decode(saved("EUC-JP", text), ENCODING_DETECT);
    say(&diags);
    ck_assert_ptr_nonnull(s);
    ck_assert(str_equal(s->text, text));
    ck_assert_uint_eq(diags.len, 0);
}
END_TEST

START_TEST(ordinary_sentences_stay_in_utf8)
{
    str text = str_from_c(sentences[_i]);
    struct source *s = decode(text, ENCODING_DETECT);
    ck_assert_ptr_nonnull(s);
    ck_assert_ptr_eq(s->text.ptr, text.ptr);
    ck_assert(!s->decoded);
}
END_TEST

START_TEST(utf16_in_both_orders_is_known_by_its_mark)
{
    static const struct {
        const char *charset, *mark;
    } orders[] = {{"UTF-16LE", "\xFF\xFE"}, {"UTF-16BE", "\xFE\xFF"}};
    str text = S("資格確認書 𠮟る\n");
    str body = saved(orders[_i].charset, text);
    struct buf bytes = {.arena = &arena};
    buf_put(&bytes, str_from_c(orders[_i].mark));
    buf_put(&bytes, body);
    struct source *s = decode(buf_text(&bytes), ENCODING_DETECT);
    ck_assert_ptr_nonnull(s);
    ck_assert(str_equal(s->text, text));
}
END_TEST

START_TEST(utf16_cut_in_the_middle_of_a_unit_is_an_error)
{
    ck_assert_ptr_null(decode(S("\xFF\xFEh\0i"), ENCODING_DETECT));
    expect_said(&diags, "encoding", "UTF-16として読めないバイト 0x69");
    expect_place(diags.items[0], 1, 2);
}
END_TEST

START_TEST(a_lone_surrogate_in_utf16_is_an_error)
{
    ck_assert_ptr_null(decode(S("\xFF\xFEh\0\x00\xD8i\0"), ENCODING_DETECT));
    expect_said(&diags, "encoding", "UTF-16として読めない");
}
END_TEST

START_TEST(utf16_without_a_mark_is_named_in_the_error)
{
    ck_assert_ptr_null(decode(S("h\0i\0"), ENCODING_DETECT));
    expect_said(&diags, "control-character", "BOMのないUTF-16");
    setup();
    ck_assert_ptr_null(decode(S("h\0i\0"), ENCODING_UTF16));
    expect_said(&diags, "encoding", "BOMがありません");
}
END_TEST

START_TEST(a_byte_order_mark_and_crlf_go_away)
{
    struct source *s =
        decode(S("\xEF\xBB\xBF一\r\n二\r三\r\r\n\r"), ENCODING_DETECT);
    ck_assert_ptr_nonnull(s);
    expect_text(s->text, "一\n二\n三\n\n\n");
    ck_assert(s->decoded);
    ck_assert_uint_eq(diags.len, 0);
}
END_TEST

START_TEST(nothing_and_plain_ascii_are_utf8)
{
    expect_text(decode((str){0}, ENCODING_DETECT)->text, "");
    expect_text(decode(S("\xEF\xBB\xBF"), ENCODING_DETECT)->text, "");
    expect_text(decode(S("ab\tc\n"), ENCODING_DETECT)->text, "ab\tc\n");
    ck_assert_uint_eq(diags.len, 0);
}
END_TEST

START_TEST(half_width_kana_are_not_guessed)
{
    str kana = saved("CP932", S("ｶﾅｶﾅ"));
    struct buf bytes = {.arena = &arena};
    buf_put(&bytes, S("title\nab"));
    buf_put(&bytes, kana);
    ck_assert_ptr_null(decode(buf_text(&bytes), ENCODING_DETECT));
    expect_said(&diags, "encoding", "文字コードを決められません");
    expect_said(&diags, "encoding", "encoding: cp932");
    expect_said(&diags, "encoding", "encoding = \"cp932\"");
    expect_said(&diags, "encoding", "ｶﾅｶﾅ");
    expect_place(diags.items[0], 2, 3);
}
END_TEST

START_TEST(a_declared_encoding_decides)
{
    str kana = saved("CP932", S("ｶﾅｶﾅ"));
    expect_text(decode(kana, ENCODING_CP932)->text, "ｶﾅｶﾅ");
    str same = saved("EUC-JP", S("救兇"));
    expect_text(decode(same, ENCODING_EUC_JP)->text, "救兇");
    expect_text(decode(S("救"), ENCODING_UTF8)->text, "救");
    ck_assert_uint_eq(diags.len, 0);
}
END_TEST

START_TEST(a_declaration_that_utf8_belies_is_an_error)
{
    ck_assert_ptr_null(decode(S("健康保険証"), ENCODING_CP932));
    expect_said(&diags, "encoding", "UTF-8で保存されています");
    setup();
    ck_assert_ptr_null(decode(saved("CP932", S("健康保険証")), ENCODING_UTF8));
    expect_said(&diags, "encoding", "UTF-8として読めないバイト 0x8C");
    expect_place(diags.items[0], 1, 1);
}
END_TEST

START_TEST(the_first_bad_byte_of_utf8_has_its_place)
{
    ck_assert_ptr_null(
        decode(S("題名\r\n健康保\xE9\x99険証です\n"), ENCODING_DETECT));
    expect_said(&diags, "encoding", "UTF-8として読めないバイト 0xE9");
    expect_place(diags.items[0], 2, 4);
    ck_assert_uint_eq(diags.len, 1);
}
END_TEST

START_TEST(utf8_with_a_piece_of_cp932_is_not_read_as_cp932)
{
    struct buf bytes = {.arena = &arena};
    buf_put(&bytes, S("健康保険証の切り替え\n"));
    for (int i = 0; i < 20; i++)
        buf_put(&bytes, saved("CP932", S("資格確認書のご案内です\n")));
    ck_assert_ptr_null(decode(buf_text(&bytes), ENCODING_DETECT));
    expect_said(&diags, "encoding", "UTF-8として読めない");
    expect_place(diags.items[0], 2, 1);
}
END_TEST

START_TEST(bytes_of_no_encoding_show_how_far_each_came)
{
    ck_assert_ptr_null(decode(S("abc\xFF\xFF\x80\xFD"), ENCODING_DETECT));
    expect_said(&diags, "encoding", "どれとしても読めません");
    expect_said(&diags, "encoding", "4バイト目");
    expect_place(diags.items[0], 1, 4);
}
END_TEST

START_TEST(gaiji_are_errors_at_their_place)
{
    struct buf bytes = {.arena = &arena};
    buf_put(&bytes, saved("CP932", S("名前は\n山")));
    buf_put(&bytes, S("\xF0\x40"));
    buf_put(&bytes, saved("CP932", S("さんです")));
    ck_assert_ptr_null(decode(buf_text(&bytes), ENCODING_DETECT));
    expect_said(&diags, "control-character", "U+E000");
    expect_said(&diags, "control-character", "外字");
    expect_place(diags.items[0], 2, 2);
}
END_TEST

/* A character, as code point and as UTF-8 text around nothing else. */
static const struct {
    uint32_t cp;
    const char *rule; /* NULL: welcome */
} characters[] = {
    {0x00, "control-character"},
    {0x07, "control-character"},
    {0x08, "control-character"},
    {0x0B, "control-character"},
    {0x0C, "control-character"},
    {0x1A, "control-character"},
    {0x1B, "control-character"},
    {0x7F, "control-character"},
    {0x85, "control-character"},
    {0x9F, "control-character"},
    {0x61C, "control-character"},
    {0x200E, "control-character"},
    {0x200F, "control-character"},
    {0x202A, "control-character"},
    {0x202E, "control-character"},
    {0x2066, "control-character"},
    {0x2069, "control-character"},
    {0xFEFF, "control-character"},
    {0xE000, "control-character"},
    {0xF8FF, "control-character"},
    {0xFDD0, "control-character"},
    {0xFDEF, "control-character"},
    {0xFFFE, "control-character"},
    {0xFFFF, "control-character"},
    {0x1FFFE, "control-character"},
    {0xF0000, "control-character"},
    {0x10FFFD, "control-character"},
    {0x10FFFF, "control-character"},
    {0x200B, "invisible-character"},
    {0x200C, "invisible-character"},
    {0x200D, "invisible-character"},
    {0x2060, "invisible-character"},
    {0xAD, "invisible-character"},
    {0xFFFD, "replacement-character"},
    {'\t', NULL},
    {'\n', NULL},
    {' ', NULL},
    {0xA0, NULL},
    {0x3000, NULL},
    {0x2010, NULL},
    {0x2028, NULL},
    {0x2065, NULL},
    {0xF900, NULL},
    {0xFE0F, NULL},
    {0xFFE4, NULL},
    {0x20B9F, NULL},
    {0x1F600, NULL},
    {0x9FFF, NULL},
    {0xD7FF, NULL},
    {0xE0100, NULL},
};

START_TEST(characters_that_no_page_needs_are_reported)
{
    struct buf text = {.arena = &arena};
    buf_put(&text, S("前\n日本"));
    buf_put_code_point(&text, characters[_i].cp);
    buf_put(&text, S("後"));
    struct source *s = decode(buf_text(&text), ENCODING_DETECT);
    const char *rule = characters[_i].rule;
    bool error = rule && strcmp(rule, "control-character") == 0;
    ck_assert_int_eq(s == NULL, error);
    ck_assert_uint_eq(diags.len, rule ? 1 : 0);
    if (!rule)
        return;
    str code = arena_printf(&arena, "U+%04X", characters[_i].cp);
    expect_said(&diags, rule, arena_c_string(&arena, code));
    ck_assert_int_eq(diags.items[0]->level, error ? DIAG_ERROR : DIAG_WARNING);
    expect_place(diags.items[0], 2, 3);
}
END_TEST

START_TEST(a_joiner_between_emoji_is_welcome)
{
    ck_assert_ptr_nonnull(
        decode(S("👨\xE2\x80\x8D👩\xE2\x80\x8D👧 "), ENCODING_DETECT));
    ck_assert_uint_eq(diags.len, 0);
    decode(S("字\xE2\x80\x8D"), ENCODING_DETECT);
    ck_assert_uint_eq(diags.len, 1);
}
END_TEST

START_TEST(many_bad_characters_are_counted)
{
    char bytes[100];
    memset(bytes, 7, sizeof bytes);
    ck_assert_ptr_null(decode((str){bytes, sizeof bytes}, ENCODING_DETECT));
    ck_assert_uint_eq(diags.len, 21);
    expect_said(&diags, "control-character", "ほかに80個");
}
END_TEST

/* Both forms of each doubtful character, and what Windows makes of it. */
static const char *const doubtful[][2] = {
    {"〜", "～"}, {"‖", "∥"},  {"−", "－"}, {"—", "―"},
    {"¢", "￠"},  {"£", "￡"}, {"¬", "￢"},
};

START_TEST(doubtful_characters_have_one_form_in_every_encoding)
{
    for (int form = 0; form < 2; form++) {
        str text = arena_printf(&arena, "表は%sです。", doubtful[_i][form]);
        str twin = arena_printf(&arena, "表は%sです。", doubtful[_i][1]);
        ck_assert(str_equal(decode(text, ENCODING_DETECT)->text, twin));
        str bytes = saved("CP932", text);
        ck_assert(str_equal(decode(bytes, ENCODING_DETECT)->text, twin));
        bytes = saved("EUC-JP-MS", text);
        ck_assert(str_equal(decode(bytes, ENCODING_EUC_JP)->text, twin));
    }
    ck_assert_uint_eq(diags.len, 0);
}
END_TEST

START_TEST(doubtful_bytes_do_not_touch_their_neighbours)
{
    expect_text(decode(S("「」、。・“”…→§°±\xC2\xA0×"), ENCODING_UTF8)->text,
                "「」、。・“”…→§°±\xC2\xA0×");
    expect_text(decode(S("9〜17\r\n〜"), ENCODING_UTF8)->text, "9～17\n～");
}
END_TEST

/* All 9,795 codes of CP932: 191 of one byte, 9,604 of two. */
START_TEST(every_cp932_code_is_read_as_on_windows)
{
    size_t singles = 0, pairs = 0, gaiji = 0;
    uint64_t hash = 14695981039346656037U;
    struct arena room = {0};
    for (unsigned code = 0; code < 0x10000; code++) {
        char bytes[2] = {(char)(code >> 8), (char)code};
        bool single = code < 0x100;
        unsigned lead = code >> 8;
        if (!single &&
            (lead < 0x81 || lead > 0xFC || (lead >= 0xA0 && lead < 0xE0)))
            continue;
        str given = single ? (str){bytes + 1, 1} : (str){bytes, 2};
        diags = (struct diag_list){.arena = &room};
        struct source *s =
            encoding_decode(&room, S("t"), given, ENCODING_CP932, &diags);
        bool private_use = diags.len && said(&diags, "外字");
        bool control = diags.len && said(&diags, "制御文字");
        bool read = s || private_use || control;
        singles += single && read;
        pairs += !single && read;
        gaiji += private_use;
        for (size_t i = 0; s && i < s->text.len; i++)
            hash = (hash ^ (unsigned char)s->text.ptr[i]) * 1099511628211U;
        arena_reset(&room);
    }
    arena_free(&room);
    ck_assert_uint_eq(singles, 128 + 63);
    ck_assert_uint_eq(pairs, 9604);
    ck_assert_uint_eq(gaiji, 1880);
    /* the same over Python 3.11's own table */
    ck_assert_uint_eq(hash, 12578766478974558089U);
}
END_TEST

START_TEST(encodings_are_known_by_many_names)
{
    static const struct {
        const char *name;
        enum encoding encoding;
    } names[] = {
        {"utf-8", ENCODING_UTF8},      {"UTF8", ENCODING_UTF8},
        {"utf-16", ENCODING_UTF16},    {"cp932", ENCODING_CP932},
        {"Shift_JIS", ENCODING_CP932}, {"shift-jis", ENCODING_CP932},
        {"SJIS", ENCODING_CP932},      {"Windows-31J", ENCODING_CP932},
        {"ms932", ENCODING_CP932},     {"EUC-JP", ENCODING_EUC_JP},
        {"euc_jp", ENCODING_EUC_JP},
    };
    enum encoding e = ENCODING_DETECT;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        ck_assert(encoding_by_name(str_from_c(names[i].name), &e));
        ck_assert_int_eq(e, names[i].encoding);
    }
    ck_assert(!encoding_by_name(S(""), &e));
    ck_assert(!encoding_by_name(S("latin1"), &e));
    ck_assert(!encoding_by_name(S("cp932cp932cp932cp932"), &e));
}
END_TEST

Suite *load_encoding_suite(void);
Suite *load_encoding_suite(void)
{
    Suite *suite = suite_create("load/encoding");
    TCase *t = tcase_create("encoding");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_loop_test(t, ordinary_sentences_in_cp932_are_decided, 0,
                        SENTENCES);
    tcase_add_loop_test(t, ordinary_sentences_in_euc_jp_are_decided, 0,
                        SENTENCES);
    tcase_add_loop_test(t, ordinary_sentences_stay_in_utf8, 0, SENTENCES);
    tcase_add_loop_test(t, utf16_in_both_orders_is_known_by_its_mark, 0, 2);
    tcase_add_test(t, utf16_cut_in_the_middle_of_a_unit_is_an_error);
    tcase_add_test(t, a_lone_surrogate_in_utf16_is_an_error);
    tcase_add_test(t, utf16_without_a_mark_is_named_in_the_error);
    tcase_add_test(t, a_byte_order_mark_and_crlf_go_away);
    tcase_add_test(t, nothing_and_plain_ascii_are_utf8);
    tcase_add_test(t, half_width_kana_are_not_guessed);
    tcase_add_test(t, a_declared_encoding_decides);
    tcase_add_test(t, a_declaration_that_utf8_belies_is_an_error);
    tcase_add_test(t, the_first_bad_byte_of_utf8_has_its_place);
    tcase_add_test(t, utf8_with_a_piece_of_cp932_is_not_read_as_cp932);
    tcase_add_test(t, bytes_of_no_encoding_show_how_far_each_came);
    tcase_add_test(t, gaiji_are_errors_at_their_place);
    tcase_add_loop_test(t, characters_that_no_page_needs_are_reported, 0,
                        sizeof characters / sizeof *characters);
    tcase_add_test(t, a_joiner_between_emoji_is_welcome);
    tcase_add_test(t, many_bad_characters_are_counted);
    tcase_add_loop_test(t, doubtful_characters_have_one_form_in_every_encoding,
                        0, sizeof doubtful / sizeof *doubtful);
    tcase_add_test(t, doubtful_bytes_do_not_touch_their_neighbours);
    tcase_add_test(t, every_cp932_code_is_read_as_on_windows);
    tcase_add_test(t, encodings_are_known_by_many_names);
    suite_add_tcase(suite, t);
    return suite;
}
