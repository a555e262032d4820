/*
 * A word of an attribute or a condition at its place in a page: whether it is
 * said of the thing that the schedule means, and said in earnest.
 */
#ifndef ANNAI_CHECK_SPOKEN_H
#define ANNAI_CHECK_SPOKEN_H

#include "check/outline.h"
#include "model/attribute.h"

struct spoken {
    const struct passages *page;
    const struct outline_place *places; /* outline_of(page) */
    const struct str_list *known;       /* naming_subjects(schedule) */
    size_t passage;
    struct sentence sentence, before; /* before: empty where it is the first */
    size_t start, end;                /* the word, bytes of the passage */
};

/* How a passage's text begins, by its number; empty for OUTLINE_NONE. */
str spoken_passage(const struct spoken *w, size_t number);
/* The sentence that the word stands in. */
str spoken_sentence(const struct spoken *w);

/*
 * Whether it is said of the wording's subject: told in the sentence, in the
 * heads of the cell's row and column, or, where the sentence names nothing
 * else, in what stands before or above it. A word inside a longer one is
 * another word: 資格確認書交付申請書 is no 資格確認書.
 */
bool spoken_of(const struct spoken *w, const struct wording *of);

/* Whether one of the topic words is near it, or the wording has none. */
bool spoken_topic(const struct spoken *w, const struct wording *of);

/*
 * Whether the sentence says so now and in earnest: no quotation, no example,
 * no question, no code, not refuted (わけではありません); not of other
 * insurers, not of what `unless` names.
 */
bool spoken_plainly(const struct spoken *w, const struct wording *of);
/* 紙ではお送りしません, 郵送は終わりました: not so, or no more. */
bool spoken_denied(const struct spoken *w);
/* 勤務先へ返してください: what the reader does, no way in which it comes. */
bool spoken_to_reader(const struct spoken *w);

#endif
