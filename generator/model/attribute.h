/*
 * What a schedule states without a date: an attribute (資格確認書 has the form
 * of a paper card) and a condition (who speaks of registering once says as
 * well that it may lapse). Both name the words by which a sentence is known
 * to speak of them, as facts do.
 */
#ifndef ANNAI_MODEL_ATTRIBUTE_H
#define ANNAI_MODEL_ATTRIBUTE_H

#include "model/fact.h"

/* What both have. */
struct wording {
    str id; /* certificate.form */
    enum fact_layer layer;
    str label;                     /* 形 */
    struct str_list subject;       /* 資格確認書; at least one */
    struct str_list topic, unless; /* unless: of another case, 宛先不明 */
    str source;
    enum certainty certainty;
    span where; /* the statement's line */
};

/* How it comes to people; decides the verbs that contradict it. */
enum channel {
    CHANNEL_UNSAID,
    CHANNEL_WEB,
    CHANNEL_POST,
};

struct attribute {
    struct wording wording;
    str value;             /* 紙（はがき大） */
    struct str_list says;  /* the value in other words */
    struct str_list never; /* what would contradict it */
    enum channel channel;
    span value_where;
};

/* How far from the claim its condition may stand. */
enum reach {
    REACH_SECTION, /* up to the next heading */
    REACH_SENTENCE,
    REACH_PAGE,
};

struct condition {
    struct wording wording; /* its topic is the claim */
    struct str_list needs;  /* any of them states the condition */
    enum reach reach;
};

/* The attribute or condition of that id, or NULL. */
struct attribute *attribute_find(const struct schedule *s, str id);
struct condition *condition_find(const struct schedule *s, str id);

#endif
