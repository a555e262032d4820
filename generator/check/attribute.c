/*
 * Rules attribute-mismatch and channel-verb: a page gives a thing another
 * form, recipient or way than the schedule, or a verb of the post to what
 * comes by the Web.
 */
#include "check/letter.h"
#include "check/wording.h"

/* Verbs that one channel cannot have. */
static const struct {
    enum channel channel;
    str verb;
} channel_verbs[] = {
    {CHANNEL_WEB, STR_INIT("送付")},          {CHANNEL_WEB, STR_INIT("郵送")},
    {CHANNEL_WEB, STR_INIT("発送")},          {CHANNEL_WEB, STR_INIT("お送り")},
    {CHANNEL_WEB, STR_INIT("送られ")},        {CHANNEL_WEB, STR_INIT("お届け")},
    {CHANNEL_WEB, STR_INIT("配達")},          {CHANNEL_WEB, STR_INIT("同封")},
    {CHANNEL_WEB, STR_INIT("投函")},          {CHANNEL_POST, STR_INIT("配信")},
    {CHANNEL_POST, STR_INIT("ダウンロード")},
};

enum { VERBS = sizeof channel_verbs / sizeof *channel_verbs };

void attribute_words(struct arena *a, const struct attribute *of, size_t owner,
                     struct wordset *set)
{
    for (size_t i = 0; i < of->never.len; i++)
        wordset_add(a, set, of->never.items[i], owner);
    for (size_t i = 0; i < VERBS && of->channel != CHANNEL_UNSAID; i++)
        if (channel_verbs[i].channel == of->channel)
            wordset_add(a, set, channel_verbs[i].verb, owner);
}

/* 紙 in 手紙, カード in カードリーダー: other words. 紙製 is no other. */
static bool stands_alone(str text, size_t start, size_t end)
{
    static const str tails[] = {
        STR_INIT("製"), STR_INIT("型"), STR_INIT("版"),   STR_INIT("判"),
        STR_INIT("等"), STR_INIT("宛"), STR_INIT("致"),   STR_INIT("又は"),
        STR_INIT("大"), STR_INIT("中"), STR_INIT("経由"), STR_INIT("様"),
    };
    enum letter first = letter_at(text, start), last = letter_before(text, end);
    bool tail = letter_of_noun(first) && letter_before(text, start) == first;
    str found, rest = str_drop(text, end);
    bool head = letter_of_noun(last) && letter_at(text, end) == last &&
                !words_begin(rest, tails, WORD_COUNT(tails), &found);
    return !tail && !head;
}

/* カードと一緒に: it stands beside the thing, and is not said of it. */
static bool beside(str rest)
{
    static const str tails[] = {
        STR_INIT("と一緒"), STR_INIT("といっしょ"), STR_INIT("とともに"),
        STR_INIT("と共に"), STR_INIT("とあわせ"),   STR_INIT("と併せ"),
        STR_INIT("と同じ"), STR_INIT("と違"),       STR_INIT("とは違"),
        STR_INIT("とは別"), STR_INIT("の代わ"),     STR_INIT("に代"),
    };
    str found;
    return words_begin(rest, tails, WORD_COUNT(tails), &found);
}

/* はがき大の紙 may hold 紙: the value in other words covers what it holds. */
static bool covered(str text, const struct spoken *w, str right)
{
    size_t width = w->end - w->start;
    if (right.len < width)
        return false;
    size_t from = w->start + width > right.len ? w->end - right.len : 0;
    for (size_t at = from; at <= w->start && at + right.len <= text.len; at++)
        if (str_starts(str_drop(text, at), right))
            return true;
    return false;
}

static bool right_words(const struct attribute *of, const struct spoken *w)
{
    str text = w->page->items[w->passage].flow.text;
    bool right = covered(text, w, of->value);
    for (size_t i = 0; i < of->says.len && !right; i++)
        right = covered(text, w, of->says.items[i]);
    return right;
}

static bool never(const struct attribute *of, str word)
{
    for (size_t i = 0; i < of->never.len; i++)
        if (str_equal(of->never.items[i], word))
            return true;
    return false;
}

/* 「資格確認書の形」 */
static str name_of(struct arena *a, const struct wording *w)
{
    str subject = w->subject.items[0];
    if (str_contains(w->label, subject))
        return w->label;
    return arena_printf(a, "%.*sの%.*s", STR_ARG(subject), STR_ARG(w->label));
}

static void report(const struct check_context *c, const struct attribute *of,
                   span where, str word)
{
    struct diag_list *diags = c->diags;
    str name = name_of(diags->arena, &of->wording);
    bool mismatch = never(of, word);
    struct diag *d =
        mismatch
            ? diag_error(diags, "attribute-mismatch", where,
                         "「%.*s」とありますが、予定表では%.*sは「%.*s」です",
                         STR_ARG(word), STR_ARG(name), STR_ARG(of->value))
            : diag_warning(diags, "channel-verb", where,
                           "「%.*s」とありますが、%.*sは「%.*s」なので、"
                           "言葉が合いません",
                           STR_ARG(word), STR_ARG(name), STR_ARG(of->value));
    diag_note(diags, d, of->value_where, "「%.*s」はここで定めています",
              STR_ARG(of->wording.id));
    struct place line =
        source_place(of->value_where.source, of->value_where.start);
    diag_hint(diags, d,
              "予定表が正しければ、ここを「%.*s」に合う言葉に直してください\n"
              "この文が正しければ、%.*s:%zu の value と、続く %s を"
              "直してください",
              STR_ARG(of->value), STR_ARG(of->value_where.source->path),
              line.line, mismatch ? "never" : "channel");
}

bool attribute_said(const struct check_context *c, const struct attribute *of,
                    const struct spoken *word)
{
    const struct passage *p = &word->page->items[word->passage];
    str text = p->flow.text;
    str said = str_slice(text, word->start, word->end);
    if (!stands_alone(text, word->start, word->end) ||
        beside(str_drop(text, word->end)) || right_words(of, word) ||
        (never(of, said) && !spoken_topic(word, &of->wording)) ||
        spoken_denied(word) || !spoken_plainly(word, &of->wording) ||
        (of->channel != CHANNEL_POST && spoken_to_reader(word)) ||
        !spoken_of(word, &of->wording))
        return false;
    span where = flow_span(&p->flow, word->start, word->end);
    if (!check_reported(c, where))
        report(c, of, where, said);
    return true;
}
