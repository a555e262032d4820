/* site, theme and insurer: each stated once in its file. */
#include "script/statements.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct field site_fields[] = {
    {STR_INIT("title"), FIELD_TEXT, REQUIRED, "title = \"健康保険のご案内\""},
    {STR_INIT("theme"), FIELD_TEXT, OPTIONAL, "theme = \"kihon\""},
    {STR_INIT("dates"), FIELD_TEXT, OPTIONAL,
     "dates = \"wareki\"（令和7年）, \"seireki\"（2025年）か \"both\"（両方）"},
    {STR_INIT("insurers"), FIELD_WORDS, REQUIRED, "insurers = { \"hikari\" }"},
    {STR_INIT("encoding"), FIELD_TEXT, OPTIONAL, "encoding = \"cp932\""},
    {STR_INIT("closed"), FIELD_WORDS, OPTIONAL,
     "closed = { \"12-29..01-03\" }"},
    {STR_INIT("rules"), FIELD_WORDS, OPTIONAL, "rules = { \"notation-mix\" }"},
};
static const struct field theme_fields[] = {
    {STR_INIT("name"), FIELD_TEXT, REQUIRED, "name = \"kihon\""},
    {STR_INIT("ink"), FIELD_TEXT, REQUIRED, "ink = \"#1f2933\""},
    {STR_INIT("accent"), FIELD_TEXT, REQUIRED, "accent = \"#0b6b53\""},
    {STR_INIT("paper"), FIELD_TEXT, REQUIRED, "paper = \"#ffffff\""},
    {STR_INIT("fonts"), FIELD_TABLE, REQUIRED,
     "fonts = { regular = \"/usr/share/fonts/….ttf\", bold = \"…\", "
     "family = \"BIZ UDPGothic\" }"},
};
static const struct field font_fields[] = {
    {STR_INIT("regular"), FIELD_TEXT, REQUIRED,
     "regular = \"/usr/share/fonts/truetype/….ttf\""},
    {STR_INIT("bold"), FIELD_TEXT, REQUIRED,
     "bold = \"/usr/share/fonts/truetype/….ttf\""},
    {STR_INIT("family"), FIELD_TEXT, REQUIRED, "family = \"BIZ UDPGothic\""},
    {STR_INIT("fallback"), FIELD_TEXT, OPTIONAL,
     "fallback = \"/usr/share/fonts/opentype/….ttc\""},
};
static const struct field insurer_fields[] = {
    {STR_INIT("name"), FIELD_TEXT, REQUIRED,
     "name = \"ひかり電機健康保険組合（見本）\""},
    {STR_INIT("short"), FIELD_TEXT, OPTIONAL, "short = \"ひかり電機健保\""},
    {STR_INIT("base_url"), FIELD_TEXT, OPTIONAL,
     "base_url = \"https://www.example.jp/\""},
    {STR_INIT("notice"), FIELD_TEXT, OPTIONAL,
     "notice = \"架空の保険者による見本です\""},
    {STR_INIT("contact"), FIELD_TABLE, OPTIONAL,
     "contact = { department = \"適用課\", phone = \"03-0000-0000\" }"},
    {STR_INIT("closed"), FIELD_WORDS, OPTIONAL,
     "closed = { \"12-29..01-03\" }"},
    {STR_INIT("dates"), FIELD_TEXT, OPTIONAL, "dates = \"seireki\""},
};
static const struct field contact_fields[] = {
    {STR_INIT("department"), FIELD_TEXT, OPTIONAL, "department = \"適用課\""},
    {STR_INIT("phone"), FIELD_TEXT, OPTIONAL, "phone = \"03-0000-0000\""},
    {STR_INIT("address"), FIELD_TEXT, OPTIONAL, "address = \"東京都…\""},
    {STR_INIT("days"), FIELD_TEXT, OPTIONAL, "days = \"月曜日から金曜日\""},
    {STR_INIT("time"), FIELD_TEXT, OPTIONAL, "time = \"9時から17時\""},
    {STR_INIT("closed"), FIELD_TEXT, OPTIONAL, "closed = \"祝日、年末年始\""},
};

bool settings_first(struct reading *r, struct form *form)
{
    if (!r->stated.source) {
        r->stated = form->where;
        return true;
    }
    struct diag *d =
        diag_error(r->diags, form->rule, form->where,
                   "%.*s はすでに定められています", STR_ARG(form->word));
    diag_note(r->diags, d, r->stated, "はじめの %.*s はここです",
              STR_ARG(form->word));
    return false;
}

/* Lower-case names of folders: themes and insurers. */
static bool name_valid(str name)
{
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
              (c == '-' && i > 0)))
            return false;
    }
    return name.len > 0 && name.len <= 80;
}

void settings_check_name(struct form *form, str field, str name)
{
    if (name.len == 0 || name_valid(name))
        return;
    struct diag *d =
        form_error(form, field, "「%.*s」は名前に使えません", STR_ARG(name));
    diag_hint(form->diags, d,
              "小文字の英字、数字、「_」「-」で80字までにします");
}

static void check_insurers(struct form *form, const struct str_list *ids)
{
    struct map seen = {0};
    for (size_t i = 0; i < ids->len; i++) {
        void **slot = map_put(form->arena, &seen, ids->items[i]);
        settings_check_name(form, S("insurers"), ids->items[i]);
        if (*slot)
            form_error(form, S("insurers"), "「%.*s」が二度書かれています",
                       STR_ARG(ids->items[i]));
        *slot = &ids->items[i];
    }
}

/*
 * closed = { "12-29..01-03", "06-01" } or "なし"; where it is not written, b
 * stays as it is.
 */
static void read_closed(struct business *b, struct form *form)
{
    struct str_list words = form_words(form, S("closed"));
    if (!form_has(form, S("closed")))
        return;
    b->closures = ARENA_ARRAY(form->arena, words.len + 1, struct closure);
    b->closure_count = 0;
    b->own_closures = true;
    for (size_t i = 0; i < words.len; i++) {
        if (str_equal(words.items[i], S("なし")))
            continue;
        if (closure_read(words.items[i], &b->closures[b->closure_count])) {
            b->closure_count++;
            continue;
        }
        struct diag *d = form_error(form, S("closed"),
                                    "「%.*s」を毎年の休業日として読めません",
                                    STR_ARG(words.items[i]));
        diag_hint(
            form->diags, d,
            "\"12-29..01-03\"（月-日..月-日）か \"06-01\" のように"
            "書きます。年末年始も休まないときは \"なし\" です。土日と祝日は"
            "書かなくても休みです");
    }
}

/* Rules that run only when asked for. */
static void check_rules(struct form *form, const struct str_list *rules)
{
    for (size_t i = 0; i < rules->len; i++)
        if (!str_equal(rules->items[i], S("notation-mix")))
            form_error(form, S("rules"),
                       "「%.*s」は、選んで使う規則にはありません",
                       STR_ARG(rules->items[i]));
}

static enum notation read_notation(struct form *form, enum notation usual)
{
    /* In the order of enum notation. */
    static const str notations[] = {STR_INIT("wareki"), STR_INIT("seireki"),
                                    STR_INIT("both")};
    return (enum notation)form_choice(form, S("dates"), notations,
                                      COUNT(notations), usual);
}

void settings_read_site(struct reading *r, str id, struct form *form)
{
    (void)id;
    struct settings *s = r->target->settings;
    if (!settings_first(r, form))
        return;
    form_check(form, site_fields, COUNT(site_fields));
    s->where = form->where;
    s->title = form_text(form, S("title"));
    s->theme =
        form_has(form, S("theme")) ? form_text(form, S("theme")) : S("kihon");
    s->style.notation = read_notation(form, NOTATION_WAREKI);
    s->insurers = form_words(form, S("insurers"));
    s->encoding = form_text(form, S("encoding"));
    read_closed(&s->business, form);
    s->rules = form_words(form, S("rules"));
    settings_check_name(form, S("theme"), s->theme);
    check_insurers(form, &s->insurers);
    check_rules(form, &s->rules);
}

static bool colour_valid(str text)
{
    if (text.len != 7 || text.ptr[0] != '#')
        return false;
    for (size_t i = 1; i < 7; i++) {
        char c = text.ptr[i];
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
              (c >= 'A' && c <= 'F')))
            return false;
    }
    return true;
}

static str read_colour(struct form *form, str field)
{
    str text = form_text(form, field);
    if (text.len == 0 || colour_valid(text))
        return text;
    struct diag *d =
        form_error(form, field, "「%.*s」を色として読めません", STR_ARG(text));
    diag_hint(form->diags, d, "「#」と16進数6桁で書きます。例: #0b6b53");
    return (str){0};
}

static str read_font(struct form *form, str field)
{
    str path = form_text(form, field);
    if (path.len == 0 || path.ptr[0] == '/')
        return path;
    struct diag *d = form_error(form, field,
                                "フォントの「%.*s」は「/」で始まる場所で"
                                "書きます",
                                STR_ARG(path));
    diag_hint(form->diags, d, "例: %s", font_fields[0].example);
    return (str){0};
}

/* The name goes into style sheets between quotes. */
static str read_family(struct form *form)
{
    str family = form_text(form, S("family"));
    for (size_t i = 0; i < family.len; i++) {
        if (str_find_byte(S("\"'\\<>;{}"), family.ptr[i]) == SIZE_MAX)
            continue;
        form_error(form, S("family"), "フォントの名前に「%c」は使えません",
                   family.ptr[i]);
        return (str){0};
    }
    return family;
}

static void read_fonts(struct theme *theme, struct form *form)
{
    struct form fonts = form_inner(form, S("fonts"));
    if (!fonts.value)
        return;
    form_check(&fonts, font_fields, COUNT(font_fields));
    theme->font_regular = read_font(&fonts, S("regular"));
    theme->font_bold = read_font(&fonts, S("bold"));
    theme->font_fallback = read_font(&fonts, S("fallback"));
    theme->font_family = read_family(&fonts);
}

void settings_read_theme(struct reading *r, str id, struct form *form)
{
    (void)id;
    struct theme *theme = r->target->theme;
    if (!settings_first(r, form))
        return;
    form_check(form, theme_fields, COUNT(theme_fields));
    theme->where = form->where;
    theme->name = form_text(form, S("name"));
    theme->ink = read_colour(form, S("ink"));
    theme->accent = read_colour(form, S("accent"));
    theme->paper = read_colour(form, S("paper"));
    settings_check_name(form, S("name"), theme->name);
    read_fonts(theme, form);
}

static bool url_valid(str url)
{
    str scheme, rest;
    if (!str_cut(url, S("://"), &scheme, &rest) ||
        !(str_equal(scheme, S("https")) || str_equal(scheme, S("http"))) ||
        !str_ends(rest, S("/")) || rest.len < 2 || rest.ptr[0] == '/')
        return false;
    for (size_t i = 0; i < rest.len; i++) {
        unsigned char c = (unsigned char)rest.ptr[i];
        if (c <= ' ' || c >= 0x7f ||
            str_find_byte(S("\"'<>\\^`{|}?#@"), (char)c) != SIZE_MAX)
            return false;
    }
    return true;
}

static str read_url(struct form *form)
{
    str url = form_text(form, S("base_url"));
    if (url.len == 0 || url_valid(url))
        return url;
    struct diag *d =
        form_error(form, S("base_url"),
                   "「%.*s」はサイトの場所として使えません", STR_ARG(url));
    diag_hint(form->diags, d,
              "https:// で始まり「/」で終わる場所を書きます。例: "
              "https://www.example.jp/");
    return (str){0};
}

static void read_contact(struct contact *contact, struct form *form)
{
    struct form inner = form_inner(form, S("contact"));
    if (!inner.value)
        return;
    form_check(&inner, contact_fields, COUNT(contact_fields));
    contact->department = form_text(&inner, S("department"));
    contact->phone = form_text(&inner, S("phone"));
    contact->address = form_text(&inner, S("address"));
    contact->hours.days = form_text(&inner, S("days"));
    contact->hours.time = form_text(&inner, S("time"));
    contact->hours.closed = form_text(&inner, S("closed"));
}

void settings_read_insurer(struct reading *r, str id, struct form *form)
{
    (void)id;
    struct insurer nobody = {0};
    struct insurer *insurer = r->target->insurer ? r->target->insurer : &nobody;
    if (!settings_first(r, form))
        return;
    form_check(form, insurer_fields, COUNT(insurer_fields));
    insurer->where = form->where;
    insurer->name = form_text(form, S("name"));
    insurer->short_name = form_has(form, S("short"))
                              ? form_text(form, S("short"))
                              : insurer->name;
    insurer->base_url = read_url(form);
    insurer->notice = form_text(form, S("notice"));
    insurer->style.notation = read_notation(form, insurer->style.notation);
    read_contact(&insurer->contact, form);
    if (r->target->schedule)
        read_closed(&r->target->schedule->business, form);
}
