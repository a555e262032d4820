/* A small schedule for tests: the card's transition and a few more facts. */
#ifndef ANNAI_TESTS_SCHEDULE_FIXTURE_H
#define ANNAI_TESTS_SCHEDULE_FIXTURE_H

#include "base/arena.h"
#include "model/fact.h"

static inline void fixture_words(struct arena *a, struct str_list *list,
                                 str words)
{
    str word;
    while (words.len) {
        str_cut(words, S(" "), &word, &words);
        *LIST_PUSH(a, list) = word;
    }
}

static inline struct fact *fixture_fact(struct arena *a, struct schedule *s,
                                        str id, date from, date to, str subject,
                                        str topic)
{
    struct fact *f = ARENA_NEW(a, struct fact);
    f->id = id;
    f->kind = FACT_PERIOD;
    f->from = from;
    f->to = to;
    f->label = id;
    fixture_words(a, &f->subject, subject);
    fixture_words(a, &f->topic, topic);
    *LIST_PUSH(a, &s->facts) = f;
    *map_put(a, &s->by_id, id) = f;
    return f;
}

/* card.transition 2024-12-02 … 2025-12-01, sent (on) 2025-08-29. */
static inline struct schedule fixture_schedule(struct arena *a)
{
    struct schedule s = {0};
    fixture_fact(a, &s, S("card.transition"), date_make(2024, 12, 2),
                 date_make(2025, 12, 1), S("健康保険証 保険証"),
                 S("使え 利用"));
    struct fact *issue =
        fixture_fact(a, &s, S("card.issue"), DATE_NONE, date_make(2024, 12, 1),
                     S("健康保険証 保険証"), S("発行"));
    issue->kind = FACT_DATE;
    issue->role = ROLE_LAST;
    struct fact *sent =
        fixture_fact(a, &s, S("sent"), date_make(2025, 8, 29),
                     date_make(2025, 8, 29), S("資格確認書"), S("抽出"));
    sent->kind = FACT_DATE;
    sent->role = ROLE_ON;
    return s;
}

#endif
