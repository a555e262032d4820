/* Of what a word is said; see spoken.h. */
#include "check/spoken.h"

#include "check/letter.h"
#include "check/naming.h"

/* How far one looks: what is further away is no part of the sentence. */
enum { REACH = 600 };

str spoken_passage(const struct spoken *w, size_t number)
{
    if (number == OUTLINE_NONE)
        return (str){0};
    str text = w->page->items[number].flow.text;
    return str_take(text, text.len < REACH ? text.len : REACH);
}

str spoken_sentence(const struct spoken *w)
{
    return sentence_text(&w->page->items[w->passage], &w->sentence);
}

/* --- within the sentence --- */

static size_t back(size_t at, size_t from)
{
    return at - from > REACH ? at - REACH : from;
}

static size_t ahead(size_t at, size_t to)
{
    return to - at > REACH ? at + REACH : to;
}

/* 紙の資格確認書: of it; 紙の申請書を: of the application form. */
static enum about about_attribute(const struct spoken *w,
                                  const struct naming *n, str text)
{
    static const str links[] = {STR_INIT("の"), STR_INIT("製の"),
                                STR_INIT("型の"), STR_INIT("による"),
                                STR_INIT("での")};
    static const str particles[] = {STR_INIT("を"), STR_INIT("が"),
                                    STR_INIT("は"), STR_INIT("も"),
                                    STR_INIT("に"), STR_INIT("で")};
    static const str ways[] = {STR_INIT("を通"), STR_INIT("を経"),
                               STR_INIT("を介"), STR_INIT("経由")};
    str found, rest = str_drop(text, w->end);
    if (!words_begin(rest, links, WORD_COUNT(links), &found))
        return ABOUT_NOTHING;
    size_t at = w->end + found.len;
    if (str_starts(str_drop(text, at), S("「")))
        at += S("「").len;
    size_t end = letter_noun_end(text, at);
    struct named hit = naming_first(n->known, text, at, ahead(at, text.len));
    if (hit.found && hit.start == at && naming_whole(text, hit.end))
        return naming_own(n, str_slice(text, hit.start, hit.end)) ? ABOUT_IT
                                                                  : ABOUT_OTHER;
    str noun = str_slice(text, at, end);
    rest = str_drop(text, end);
    if (noun.len == 0 || naming_plain(noun) || naming_matter(n->of, noun) ||
        words_begin(rest, ways, WORD_COUNT(ways), &found))
        return ABOUT_NOTHING;
    return words_begin(rest, particles, WORD_COUNT(particles), &found)
               ? ABOUT_OTHER
               : ABOUT_NOTHING;
}

/* The last を or が before the word; SIZE_MAX: none. */
static size_t last_role(str text, size_t from, size_t to)
{
    size_t at = SIZE_MAX;
    for (size_t i = from; i < to; i++)
        if (str_starts(str_drop(text, i), S("を")) ||
            str_starts(str_drop(text, i), S("が")))
            at = i;
    return at;
}

/* 申請書を郵送: what is sent is the application form. */
static enum about about_object(const struct spoken *w, const struct naming *n,
                               str text, size_t from)
{
    static const str breaks[] = {
        STR_INIT("て"), STR_INIT("で"),   STR_INIT("、"),   STR_INIT("た"),
        STR_INIT("る"), STR_INIT("を通"), STR_INIT("次第"), STR_INIT("しだい"),
        STR_INIT("後"), STR_INIT("ば"),   STR_INIT("な")};
    size_t at = last_role(text, from, w->start);
    if (at == SIZE_MAX ||
        words_hold(str_slice(text, at, w->start), breaks, WORD_COUNT(breaks)))
        return ABOUT_NOTHING;
    size_t noun = letter_noun_start(text, from, at);
    str head = str_slice(text, from, at);
    str bare =
        str_ends(head, S("」")) ? str_take(head, head.len - S("」").len) : head;
    struct named last = naming_last(n->known, text, from, from + bare.len);
    if (last.found && last.end == from + bare.len)
        return naming_own(n, str_slice(text, last.start, last.end))
                   ? ABOUT_IT
                   : ABOUT_OTHER;
    bool other =
        noun < at && !naming_plain(head) && !naming_matter(n->of, head);
    return other ? ABOUT_OTHER : ABOUT_NOTHING;
}

/* 郵送で資格確認書をお届けします */
static enum about about_behind(const struct spoken *w, const struct naming *n,
                               str text)
{
    static const str stops[] = {STR_INIT("は"), STR_INIT("が"), STR_INIT("、"),
                                STR_INIT("方"), STR_INIT("ため")};
    static const str roles[] = {STR_INIT("を"), STR_INIT("が"),
                                STR_INIT("」を"), STR_INIT("」が")};
    struct named hit =
        naming_first(n->known, text, w->end, ahead(w->end, w->sentence.end));
    str found;
    if (!hit.found || !naming_whole(text, hit.end) ||
        naming_aside(text, hit.end) ||
        !words_begin(str_drop(text, hit.end), roles, WORD_COUNT(roles),
                     &found) ||
        words_hold(str_slice(text, w->end, hit.start), stops,
                   WORD_COUNT(stops)))
        return ABOUT_NOTHING;
    return naming_own(n, str_slice(text, hit.start, hit.end)) ? ABOUT_IT
                                                              : ABOUT_OTHER;
}

static enum about about_sentence(const struct spoken *w, const struct naming *n)
{
    str text = str_take(w->page->items[w->passage].flow.text, w->sentence.end);
    size_t from = back(w->start, w->sentence.start);
    enum about about = about_attribute(w, n, text);
    if (about == ABOUT_NOTHING)
        about = about_object(w, n, text, from);
    if (about == ABOUT_NOTHING)
        about = about_behind(w, n, text);
    return about == ABOUT_NOTHING
               ? naming_about(n, text, w->sentence.start, w->start)
               : about;
}

/* --- around the sentence --- */

static enum about about_passage(const struct spoken *w, const struct naming *n,
                                size_t number)
{
    str text = spoken_passage(w, number);
    return naming_about(n, text, 0, text.len);
}

static bool holds_own_word(const struct wording *of, str text)
{
    return words_hold(text, of->topic.items, of->topic.len) ||
           str_contains(text, of->label);
}

/* 形, 内容: a head that names no other thing. */
static bool general(const struct wording *of, str head)
{
    str text = str_trim(head);
    return text.len == 0 || holds_own_word(of, text) || naming_plain(text);
}

/*
 * The heads of a cell. Where they name no subject, they must at least name
 * the matter, or the cell is about something else than the heading above.
 */
static enum about about_cell(const struct spoken *w, const struct naming *n)
{
    const struct passage *p = &w->page->items[w->passage];
    const struct outline_place *place = &w->places[w->passage];
    if (!p->table)
        return ABOUT_NOTHING;
    str row_text = spoken_passage(w, place->row_head);
    str column_text = spoken_passage(w, place->column_head);
    struct named in_row = naming_last(n->known, row_text, 0, row_text.len);
    struct named in_column =
        naming_last(n->known, column_text, 0, column_text.len);
    if (in_row.found != in_column.found)
        return about_passage(
            w, n, in_row.found ? place->row_head : place->column_head);
    if (in_row.found)
        return ABOUT_OTHER; /* both: which of them is told is not known */
    bool matter = holds_own_word(n->of, row_text) ||
                  holds_own_word(n->of, column_text) ||
                  holds_own_word(n->of, p->flow.text);
    return matter && general(n->of, row_text) && general(n->of, column_text)
               ? ABOUT_NOTHING
               : ABOUT_OTHER;
}

/* The lead of the list, the headings above, the page's title. */
static enum about about_above(const struct spoken *w, const struct naming *n)
{
    enum { MOST_LEVELS = 6 };
    const struct outline_place *place = &w->places[w->passage];
    enum about about = ABOUT_NOTHING;
    if (place->lead != OUTLINE_NONE)
        about = about_passage(w, n, place->lead);
    size_t heading = place->heading;
    for (int i = 0;
         i < MOST_LEVELS && about == ABOUT_NOTHING && heading != OUTLINE_NONE;
         i++) {
        about = about_passage(w, n, heading);
        heading = w->places[heading].heading;
    }
    const struct page *page = w->page->doc->page;
    if (about != ABOUT_NOTHING || !page)
        return about;
    str title = page->front.title;
    return naming_about(n, title, 0, title.len);
}

/* A sentence with a noun of its own does not go on about what stands above. */
static bool names_another(const struct spoken *w, const struct wording *of)
{
    str text = w->page->items[w->passage].flow.text;
    return naming_taken_over(of, text, back(w->start, w->sentence.start),
                             ahead(w->end, w->sentence.end), PARTICLES_ANY);
}

bool spoken_of(const struct spoken *w, const struct wording *of)
{
    struct naming n = {w->known, of};
    enum about about = about_sentence(w, &n);
    if (about == ABOUT_NOTHING)
        about = about_cell(w, &n);
    if (about == ABOUT_NOTHING && names_another(w, of))
        return false;
    if (about == ABOUT_NOTHING && w->before.end > w->before.start)
        about = naming_about(&n, w->page->items[w->passage].flow.text,
                             w->before.start, w->before.end);
    if (about == ABOUT_NOTHING)
        about = about_above(w, &n);
    return about == ABOUT_IT;
}

bool spoken_topic(const struct spoken *w, const struct wording *of)
{
    const struct passage *p = &w->page->items[w->passage];
    const struct outline_place *place = &w->places[w->passage];
    const struct str_list *topic = &of->topic;
    bool item = p->parent && p->parent->kind == BLOCK_ITEM;
    size_t above = place->lead == OUTLINE_NONE ? place->heading : place->lead;
    str near[] = {spoken_sentence(w), spoken_passage(w, place->row_head),
                  spoken_passage(w, place->column_head),
                  item ? spoken_passage(w, above) : (str){0}};
    bool found = topic->len == 0;
    for (size_t i = 0; i < WORD_COUNT(near) && !found; i++)
        found = words_hold(near[i], topic->items, topic->len);
    return found;
}
