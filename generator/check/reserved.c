/* Quotations, examples, denials: what a sentence does not say itself. */
#include "check/sentence.h"
#include "check/statement.h"
#include "check/words.h"

static const str examples[] = {
    STR_INIT("例えば"),      STR_INIT("たとえば"), STR_INIT("（例）"),
    STR_INIT("(例)"),        STR_INIT("【例】"),   STR_INIT("例："),
    STR_INIT("例:"),         STR_INIT("の例"),     STR_INIT("例）"),
    STR_INIT("記入例"),      STR_INIT("記載例"),   STR_INIT("表示例"),
    STR_INIT("見本"),        STR_INIT("仮に"),     STR_INIT("For example"),
    STR_INIT("for example"), STR_INIT("e.g."),
};

static const str denials[] = {
    STR_INIT("ではなく"),     STR_INIT("ではありません"),
    STR_INIT("じゃな"),       STR_INIT("わけではな"),
    STR_INIT("とは限"),       STR_INIT("間違"),
    STR_INIT("誤り"),         STR_INIT("誤っ"),
    STR_INIT("誤解"),         STR_INIT("うわさ"),
    STR_INIT("デマ"),         STR_INIT("と書"),
    STR_INIT("と記載"),       STR_INIT("と印"),
    STR_INIT("と表示"),       STR_INIT("と聞"),
    STR_INIT("という"),       STR_INIT("となっている"),
    STR_INIT("になっている"), STR_INIT("になっていて"),
    STR_INIT("となっていて"), STR_INIT("でも"),
    STR_INIT("であっても"),   STR_INIT("ていても"),
    STR_INIT("延びた"),       STR_INIT("延長された"),
    STR_INIT("とは別"),       STR_INIT("延び"),
};

static const str headlines[] = {STR_INIT("について"), STR_INIT("お知らせ")};

static const str brackets[] = {STR_INIT("「"), STR_INIT("」"), STR_INIT("『"),
                               STR_INIT("』")};

void reserved_words(struct lexicon_maker *m)
{
    lexicon_add(m, WORDS_EXAMPLE, examples, WORD_COUNT(examples));
    lexicon_add(m, WORDS_DENIAL, denials, WORD_COUNT(denials));
    lexicon_add(m, WORDS_HEADLINE, headlines, WORD_COUNT(headlines));
    lexicon_add(m, WORDS_BRACKET, brackets, WORD_COUNT(brackets));
}

/* The first place of that bracket in [from, to), or NULL. */
static const struct word_place *bracket(const struct concordance *c,
                                        size_t from, size_t to, str which)
{
    struct word_places all = concordance_places(c, WORDS_BRACKET, from, to);
    for (size_t i = 0; i < all.len; i++)
        if (all.items[i].end <= to &&
            str_starts(str_drop(c->text, all.items[i].start), which))
            return &all.items[i];
    return NULL;
}

/* 「…」と聞きました: a mention within brackets, and what follows them. */
static bool quoted(const struct statement *s)
{
    static const str verbs[] = {
        STR_INIT("と聞"),     STR_INIT("との"),   STR_INIT("という"),
        STR_INIT("と書"),     STR_INIT("と記"),   STR_INIT("と誤"),
        STR_INIT("といっ"),   STR_INIT("といわ"), STR_INIT("と言"),
        STR_INIT("と思"),     STR_INIT("とあ"),   STR_INIT("と表示"),
        STR_INIT("と印"),     STR_INIT("などと"), STR_INIT("のような"),
        STR_INIT("というお"), STR_INIT("とお聞"), STR_INIT("とだけ"),
    };
    str text = s->in->text;
    size_t start = s->mention->expr.start, end = s->mention->expr.max_end;
    size_t from = sentence_floor(text, start);
    size_t to = sentence_ceiling(text, end);
    if (!concordance_holds(s->in, WORDS_BRACKET, from, start) ||
        !bracket(s->in, from, start, S("「")))
        return false;
    const struct word_place *close = bracket(s->in, end, to, S("」"));
    str found;
    return close && !bracket(s->in, end, close->start, S("「")) &&
           words_begin(str_slice(text, close->end, to), verbs,
                       WORD_COUNT(verbs), &found);
}

bool statement_reserved(const struct statement *s)
{
    size_t behind = s->mention->expr.max_end;
    if (concordance_holds(s->in, WORDS_EXAMPLE, s->start, s->end) ||
        concordance_has(s->context, WORDS_EXAMPLE) ||
        concordance_has(s->around.heading, WORDS_EXAMPLE) ||
        concordance_has(s->around.lead, WORDS_EXAMPLE) || quoted(s))
        return true;
    bool headline = s->mention->expr.boundary == BOUNDARY_NONE &&
                    concordance_holds(s->in, WORDS_HEADLINE, behind, s->after);
    return headline || concordance_holds(s->in, WORDS_DENIAL, behind, s->after);
}
