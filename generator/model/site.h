/*
 * The site: settings, insurers, their schedules and pages. Made by load/ and
 * script/, const from resolve on. Documents are parsed page by page in the
 * workers' scratch arenas and are not kept.
 */
#ifndef ANNAI_MODEL_SITE_H
#define ANNAI_MODEL_SITE_H

#include "base/diag.h"
#include "base/map.h"
#include "model/asset.h"
#include "model/block.h"
#include "model/fact.h"
#include "model/mention.h"
#include "model/sheet_form.h"

enum { PREFECTURES = 47 };

/* JIS X 0401, 1..47; the name with its suffix: 北海道, 青森県. */
str prefecture_name(int code);
/* By name with or without 都府県; 0 where there is none. */
int prefecture_by_name(str name);

struct hours {
    str days, time, closed; /* as people read them */
};

struct contact {
    str department, phone, address;
    struct hours hours;
};

/* 03-1234-5678 → tel:0312345678 (RFC 3966); empty where it has no digit. */
str phone_url(struct arena *a, str phone);

/* One file in themes/<name>/ or built in; text of templates and styles. */
struct theme {
    str name;
    str ink, accent, paper;          /* #rrggbb */
    str font_regular, font_bold;     /* absolute paths of font files */
    str font_fallback;               /* the same; empty: none */
    str font_family;                 /* the name used in CSS */
    const struct source **templates; /* of templates/ */
    size_t template_count;
    const struct source **styles; /* css/ */
    size_t style_count;
    struct sheet_file *sheets; /* sheets/, and the built-in ones */
    size_t sheet_count;
    span where;
};

struct settings {
    str title;
    str theme;
    struct date_style style;  /* of insurers that have none of their own */
    struct str_list insurers; /* ids, in order */
    str encoding;             /* of content files; empty: detected */
    struct business business; /* closures unless an insurer has its own */
    struct str_list rules;    /* rules that are off unless asked for */
    struct str_list terms;    /* words that lines on paper do not part */
    span where;
};

/* Front matter, schema-checked (load/front.c has the table of keys). */
struct front {
    str title, description;
    date published, updated; /* 公開日, 更新日 */
    str version;             /* 第1.2版 */
    str lang;                /* ja */
    int order;               /* place in the navigation; 0: not in it */
    str menu;                /* the navigation's word; else the title */
    bool leaflet;            /* also printed as a leaflet */
    str leaflet_sheet;       /* a4; a form's name as it was written */
    span leaflet_where;      /* its name; { 0 }: none was written */
    int leaflet_columns;     /* 0: the form's own */
    double leaflet_size;     /* of the text, in points; 0: the form's own */
    bool leaflet_greedy;     /* lines stay where a paragraph's end changes */
    span where;
    size_t body; /* offset of the first byte behind the front matter */
};

struct page {
    const struct source *source;
    struct insurer *insurer;
    str path; /* below content/<x>/: card/end.md */
    str url;  /* below the insurer's root: card/end.html */
    struct front front;
    const struct sheet_form *form; /* of its leaflet; NULL: the usual one */
};

struct insurer {
    str id;   /* hikari */
    str name; /* ひかり電機健康保険組合（見本） */
    str short_name;
    str base_url; /* https://www.example.jp/; empty: no sitemap hosts */
    str notice;   /* shown on each page: marks samples as samples */
    struct date_style style; /* how its dates are written unless asked */
    struct contact contact;
    struct schedule schedule;
    struct {
        struct page **items;
        size_t len, cap;
    } pages; /* sorted by path */
    struct asset_list assets;
    span where;
};

struct site {
    struct arena *arena;
    str root;
    date today;
    struct settings settings;
    struct theme theme;
    struct {
        struct insurer **items;
        size_t len, cap;
    } insurers;
    struct map assets; /* every file beside pages read so far, by its path */
};

/* The page of that path or url within the insurer, or NULL. */
const struct page *insurer_page(const struct insurer *i, str path);

/* A finished file below out/<insurer>/; bytes live in the given arena. */
struct artifact {
    str path; /* hikari/card/end.html */
    str bytes;
};

#endif
