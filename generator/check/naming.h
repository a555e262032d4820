/* Which of a schedule's things a text names, and whether it tells of them. */
#ifndef ANNAI_CHECK_NAMING_H
#define ANNAI_CHECK_NAMING_H

#include "model/attribute.h"

enum about {
    ABOUT_NOTHING, /* it names nothing that the schedule knows */
    ABOUT_IT,
    ABOUT_OTHER,
};

/* The wording that is looked for among all that the schedule knows. */
struct naming {
    const struct str_list *known; /* subjects, as naming_subjects gives them */
    const struct wording *of;
};

/* Every subject of the schedule's facts, attributes and conditions. */
struct str_list naming_subjects(struct arena *a, const struct schedule *s);

/* A known subject at its bytes of a text. */
struct named {
    size_t start, end;
    bool found;
};

/*
 * The first and the last known subject in [from, to); the longest of those
 * that begin together. 保険証 is not found within マイナ保険証.
 */
struct named naming_first(const struct str_list *known, str text, size_t from,
                          size_t to);
struct named naming_last(const struct str_list *known, str text, size_t from,
                         size_t to);

/* 資格確認書交付申請書 is a longer word: its 資格確認書 is not whole. */
bool naming_whole(str text, size_t end);
/* マイナ保険証をお持ちの方, 健康保険証と同じ: named, but not told of. */
bool naming_aside(str text, size_t end);

/* Whether the word is one of the wording's subjects. */
bool naming_own(const struct naming *n, str word);
/* Whether the text ends with the wording's own subject, topic or label. */
bool naming_matter(const struct wording *of, str text);
/* Whether a noun is one of people, time or form: it takes nothing over. */
bool naming_plain(str noun);

/*
 * Whether an unknown noun with one of the particles takes [from, to) over:
 * 封筒は, お問い合わせは; with PARTICLES_ANY also 封筒を.
 */
enum particles { PARTICLES_TOPIC, PARTICLES_SUBJECT, PARTICLES_ANY };
bool naming_taken_over(const struct wording *of, str text, size_t from,
                       size_t to, enum particles particles);

/*
 * What [from, to) tells of last: another known thing, or an unknown noun
 * with は, が or も (封筒は, お問い合わせは), takes the sentence over.
 */
enum about naming_about(const struct naming *n, str text, size_t from,
                        size_t to);

#endif
