#include "unit/script/fixture.h"

START_TEST(a_site_has_a_title_a_theme_and_insurers)
{
    struct fixture *f =
        fixture_of(SCRIPT_SITE, "site { title = \"ご案内\", dates = \"both\",\n"
                                "insurers = { \"hikari\", \"b-2\" } }");
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    ck_assert(str_equal(f->settings.title, S("ご案内")));
    ck_assert(str_equal(f->settings.theme, S("kihon")));
    ck_assert_int_eq(f->settings.style.notation, NOTATION_BOTH);
    ck_assert_uint_eq(f->settings.insurers.len, 2);
    ck_assert(str_equal(span_text(f->settings.where), S("site")));
    fixture_free(f);
}
END_TEST

START_TEST(terms_are_words_and_the_built_in_ones_are_read_alike)
{
    struct fixture *f = fixture_new();
    str text = fixture_file(&f->arena, "lua/terms.lua");
    struct str_list plain = {0};
    terms_read_plain(&f->arena, text, &plain);
    fixture_run(f, SCRIPT_TERMS, text);
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    ck_assert_uint_gt(plain.len, 40);
    ck_assert_uint_eq(plain.len, f->settings.terms.len);
    for (size_t i = 0; i < plain.len; i++)
        ck_assert(str_equal(plain.items[i], f->settings.terms.items[i]));
    fixture_free(f);
}
END_TEST

#define FONTS                                                                  \
    "fonts = { regular = \"/a.ttf\", bold = \"/b.ttf\", family = \"BIZ "       \
    "UDPGothic\" }"

START_TEST(a_theme_has_colours_and_fonts)
{
    struct fixture *f = fixture_of(
        SCRIPT_THEME, "theme { name = \"kihon\", ink = \"#1f2933\", accent = "
                      "\"#0b6b53\", paper = \"#ffffff\", " FONTS " }");
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    ck_assert(str_equal(f->theme.accent, S("#0b6b53")));
    ck_assert(str_equal(f->theme.font_bold, S("/b.ttf")));
    ck_assert(str_equal(f->theme.font_family, S("BIZ UDPGothic")));
    fixture_free(f);
}
END_TEST

START_TEST(an_insurer_has_a_contact)
{
    struct fixture *f = fixture_of(
        SCRIPT_INSURER,
        "insurer { name = \"ひかり\", base_url = \"https://www.example.jp/\", "
        "contact = { phone = \"03\", days = \"平日\", closed = \"祝日\" } }");
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    ck_assert(str_equal(f->insurer.short_name, S("ひかり")));
    ck_assert(str_equal(f->insurer.contact.phone, S("03")));
    ck_assert(str_equal(f->insurer.contact.hours.days, S("平日")));
    ck_assert(str_equal(f->insurer.contact.hours.closed, S("祝日")));
    fixture_free(f);
}
END_TEST

/* Its own way of writing dates, else the one it was given: the site's. */
START_TEST(an_insurer_may_write_dates_its_own_way)
{
    static const struct {
        const char *text;
        enum notation want;
    } cases[] = {
        {"insurer { name = \"x\" }", NOTATION_BOTH},
        {"insurer { name = \"x\", dates = \"seireki\" }", NOTATION_SEIREKI},
        {"insurer { name = \"x\", dates = \"wareki\" }", NOTATION_WAREKI},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture *f = fixture_new();
        f->insurer.style.notation = NOTATION_BOTH;
        fixture_run(f, SCRIPT_INSURER, str_from_c(cases[i].text));
        ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
        ck_assert_int_eq(f->insurer.style.notation, cases[i].want);
        fixture_free(f);
    }
}
END_TEST

#define THEME(field)                                                           \
    "theme { name = \"kihon\", ink = \"#1f2933\", accent = \"#0b6b53\", "      \
    "paper = \"#ffffff\", " field " }"

static const struct {
    enum script_role role;
    const char *text, *finding;
} wrong[] = {
    {SCRIPT_SITE, "", "1: settings: : このファイルに site { … } がありません"},
    {SCRIPT_SITE, "site { title = \"x\" }",
     "1: settings: site: site に「insurers」がありません"},
    {SCRIPT_SITE, "site { title = \"x\", insurers = {} }",
     "1: settings: {}: "
     "「insurers」には文字列、または文字列を並べた表を書きます"},
    {SCRIPT_SITE, "site { title = \"x\", insurers = \"Hikari\" }",
     "1: settings: \"Hikari\": 「Hikari」は名前に使えません"},
    {SCRIPT_SITE, "site { title = \"x\", insurers = { \"a\", \"a\" } }",
     "1: settings: { \"a\", \"a\" }: 「a」が二度書かれています"},
    {SCRIPT_SITE, "site { title = \"x\", insurers = \"a\", dates = \"warek\" }",
     "1: settings: \"warek\": 「dates」に「warek」とは書けません"},
    {SCRIPT_SITE, "site { title = \"x\", insurers = \"a\" }\nsite {}",
     "2: settings: site: site はすでに定められています"},
    {SCRIPT_SITE, "site { title = \"x\", insurers = \"a\", theme = \"../x\" }",
     "1: settings: \"../x\": 「../x」は名前に使えません"},
    {SCRIPT_SITE, "site \"x\"",
     "1: settings: site: site の後ろには { … } を書きます"},
    {SCRIPT_SITE, "period \"a\" { }",
     "1: schedule: period \"a\": period はこのファイルには書けません"},
    {SCRIPT_THEME, THEME("fonts = {}"),
     "1: settings: fonts: fonts に「bold」がありません"},
    {SCRIPT_THEME, THEME(FONTS ", size = 3"),
     "1: settings: size: theme に「size」という項目はありません"},
    {SCRIPT_THEME,
     THEME("fonts = { regular = \"a.ttf\", bold = \"/b\", family = \"x\" }"),
     "1: settings: \"a.ttf\": "
     "フォントの「a.ttf」は「/」で始まる場所で書きます"},
    {SCRIPT_THEME,
     THEME("fonts = { regular = \"/a\", bold = \"/b\", family = \"x\", "
           "fallback = \"c.ttc\" }"),
     "1: settings: \"c.ttc\": "
     "フォントの「c.ttc」は「/」で始まる場所で書きます"},
    {SCRIPT_THEME,
     THEME("fonts = { regular = \"/a\", bold = \"/b\", family = 'x\"' }"),
     "1: settings: 'x\"': フォントの名前に「\"」は使えません"},
    {SCRIPT_THEME,
     "theme { name = \"kihon\", ink = \"red\", accent = \"#0b6b53\", "
     "paper = \"#ffffff\", " FONTS " }",
     "1: settings: \"red\": 「red」を色として読めません"},
    {SCRIPT_INSURER,
     "insurer { name = \"x\", base_url = \"https://example.jp\" }",
     "1: settings: \"https://example.jp\": "
     "「https://example.jp」はサイトの場所として使えません"},
    {SCRIPT_INSURER,
     "insurer { name = \"x\", base_url = \"javascript:alert(1)/\" }",
     "1: settings: \"javascript:alert(1)/\": "
     "「javascript:alert(1)/」はサイトの場所として使えません"},
    {SCRIPT_INSURER, "insurer { name = \"x\", contact = { phne = \"1\" } }",
     "1: settings: phne: contact に「phne」という項目はありません"},
    {SCRIPT_TERMS, "",
     "1: settings: : このファイルに terms { … } がありません"},
    {SCRIPT_TERMS, "terms {\n\"保険証\",\n12 }",
     "1: settings: terms: terms の2番目の語は文字列ではありません"
     "（語を「\"」で囲んで並べます）"},
    {SCRIPT_TERMS, "terms { word = \"保険証\" }",
     "1: settings: terms: terms の1番目の語は文字列ではありません"
     "（語を「\"」で囲んで並べます）"},
    {SCRIPT_TERMS, "terms { \"保険証\",\n\"証\" }",
     "1: settings: 証: terms の2番目の語は短すぎます（2字以上の語を書きます）"},
    {SCRIPT_TERMS, "terms {\n\"保険\\n証\" }",
     "1: settings: terms: terms の1番目の語は改行やタブを含んでいます"},
    {SCRIPT_TERMS, "site { title = \"x\" }",
     "1: settings: site: site はこのファイルには書けません"},
    {SCRIPT_INSURER, "insurer { name = true }",
     "1: settings: true: 「name」には文字列を書きます"},
    {SCRIPT_INSURER, "insurer { name = \"x\", dates = \"西暦\" }",
     "1: settings: \"西暦\": 「dates」に「西暦」とは書けません"},
};

START_TEST(a_mistake_in_settings_is_reported_where_it_stands)
{
    struct fixture *f = fixture_of(wrong[_i].role, wrong[_i].text);
    ck_assert_str_eq(fixture_finding(f, 0), wrong[_i].finding);
    ck_assert(!f->good);
    fixture_free(f);
}
END_TEST

Suite *script_settings_suite(void);
Suite *script_settings_suite(void)
{
    Suite *suite = suite_create("script/settings");
    TCase *t = tcase_create("settings");
    tcase_add_test(t, a_site_has_a_title_a_theme_and_insurers);
    tcase_add_test(t, a_theme_has_colours_and_fonts);
    tcase_add_test(t, an_insurer_has_a_contact);
    tcase_add_test(t, an_insurer_may_write_dates_its_own_way);
    tcase_add_test(t, terms_are_words_and_the_built_in_ones_are_read_alike);
    tcase_add_loop_test(t, a_mistake_in_settings_is_reported_where_it_stands, 0,
                        sizeof wrong / sizeof *wrong);
    suite_add_tcase(suite, t);
    return suite;
}
