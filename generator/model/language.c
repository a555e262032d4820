/* The languages in which insurers and the government publish leaflets. */
#include "model/language.h"

static const struct {
    str tag, name, own;
} languages[] = {
    {STR_INIT("zh-Hans"), STR_INIT("中国語・簡体字"), STR_INIT("简体中文")},
    {STR_INIT("zh-Hant"), STR_INIT("中国語・繁体字"), STR_INIT("繁體中文")},
    {STR_INIT("zh"), STR_INIT("中国語"), STR_INIT("中文")},
    {STR_INIT("en"), STR_INIT("英語"), STR_INIT("English")},
    {STR_INIT("ko"), STR_INIT("韓国語"), STR_INIT("한국어")},
    {STR_INIT("pt"), STR_INIT("ポルトガル語"), STR_INIT("Português")},
    {STR_INIT("es"), STR_INIT("スペイン語"), STR_INIT("Español")},
    {STR_INIT("vi"), STR_INIT("ベトナム語"), STR_INIT("Tiếng Việt")},
    {STR_INIT("fil"), STR_INIT("フィリピノ語"), STR_INIT("Filipino")},
    {STR_INIT("tl"), STR_INIT("タガログ語"), STR_INIT("Tagalog")},
    {STR_INIT("id"), STR_INIT("インドネシア語"), STR_INIT("Bahasa Indonesia")},
    {STR_INIT("ne"), STR_INIT("ネパール語"), STR_INIT("नेपाली")},
    {STR_INIT("my"), STR_INIT("ミャンマー語"), STR_INIT("မြန်မာ")},
    {STR_INIT("th"), STR_INIT("タイ語"), STR_INIT("ไทย")},
    {STR_INIT("km"), STR_INIT("カンボジア語"), STR_INIT("ភាសាខ្មែរ")},
    {STR_INIT("mn"), STR_INIT("モンゴル語"), STR_INIT("Монгол")},
    {STR_INIT("ru"), STR_INIT("ロシア語"), STR_INIT("Русский")},
    {STR_INIT("fr"), STR_INIT("フランス語"), STR_INIT("Français")},
    {STR_INIT("de"), STR_INIT("ドイツ語"), STR_INIT("Deutsch")},
};

enum { LANGUAGES = sizeof languages / sizeof *languages };

bool language_shaped(str tag)
{
    size_t part = 0, parts = 1;
    for (size_t i = 0; i < tag.len; i++) {
        char c = tag.ptr[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        bool digit = c >= '0' && c <= '9' && parts > 1;
        if (c == '-' && part >= 2) {
            part = 0;
            parts++;
        } else if ((letter || digit) && part < (parts == 1 ? 3U : 8U)) {
            part++;
        } else {
            return false;
        }
    }
    return part >= 2;
}

str language_name(str tag)
{
    str first, rest;
    str_cut(tag, S("-"), &first, &rest);
    for (size_t i = 0; i < LANGUAGES; i++)
        if (str_equal(languages[i].tag, tag))
            return languages[i].name;
    for (size_t i = 0; i < LANGUAGES; i++)
        if (str_equal(languages[i].tag, first))
            return languages[i].name;
    return (str){0};
}

str language_named(str name)
{
    for (size_t i = 0; i < LANGUAGES; i++)
        if (str_equal(languages[i].name, name))
            return languages[i].tag;
    return (str){0};
}

str language_in(str words)
{
    for (size_t i = 0; i < LANGUAGES; i++)
        if (str_contains(words, languages[i].own) ||
            str_contains(words, languages[i].name))
            return languages[i].tag;
    return (str){0};
}
