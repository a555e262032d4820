/*
 * Where in HTML each value stands, worked out once from the template's own
 * text (HTML Living Standard, 13.2.5 Tokenization, as far as escaping needs
 * it). A value that no escaping makes safe is an error here, before any page.
 */
#include "template/syntax.h"

#include <string.h>

enum state {
    IN_TEXT,
    IN_TAG_OPEN, /* behind < or </ */
    IN_MARKUP,   /* <!doctype …>, <?…> */
    IN_COMMENT,
    IN_RAW,    /* <script>, <style> … */
    IN_RCDATA, /* <title>, <textarea> */
    IN_TAG_NAME,
    IN_TAG,      /* between attributes */
    IN_TAG_EDGE, /* where a name has ended on one way, not on the other */
    IN_ATTRIBUTE_NAME,
    IN_ATTRIBUTE_END, /* behind a name, before = */
    IN_VALUE_START,   /* behind = */
    IN_VALUE,
    IN_BARE_VALUE,
};

struct walk {
    enum state state;
    bool end_tag;
    bool url_rest;  /* a scheme can no longer stand in this attribute */
    bool url_mixed; /* a value already stands in it */
    char quote;
    char tag[16], attribute[24]; /* lower case, cut to what fits */
    char scheme[12]; /* what a URL attribute's own text begins with */
    const struct template *template;
    struct diag_list *diags;
};

static const char *const raw_tags[] = {"script",    "style",    "iframe",
                                       "noembed",   "noframes", "xmp",
                                       "plaintext", NULL};
static const char *const rcdata_tags[] = {"title", "textarea", NULL};
static const char *const url_attributes[] = {
    "href", "src",        "action",     "formaction", "poster", "cite",
    "data", "xlink:href", "background", "manifest",   NULL};
/* Attributes whose value is code, markup or a list of its own grammar. */
static const char *const closed_attributes[] = {
    "style", "srcdoc", "srcset", "imagesrcset", "ping", NULL};
static const char *const safe_schemes[] = {"http", "https", "mailto", "tel",
                                           NULL};

static bool one_of(const char *word, const char *const *words)
{
    for (; *words; words++)
        if (strcmp(word, *words) == 0)
            return true;
    return false;
}

static bool white(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* Adds to a word of `size` bytes; what does not fit marks it as no match. */
static void add(char *word, size_t size, char c)
{
    size_t len = strlen(word);
    word[len < size - 1 ? len : size - 2] = len < size - 1 ? lower(c) : '~';
}

static void start_tag_name(struct walk *w, char c)
{
    memset(w->tag, 0, sizeof w->tag);
    add(w->tag, sizeof w->tag, c);
    w->state = IN_TAG_NAME;
}

static void start_attribute(struct walk *w, char c)
{
    memset(w->attribute, 0, sizeof w->attribute);
    memset(w->scheme, 0, sizeof w->scheme);
    w->url_rest = w->url_mixed = false;
    add(w->attribute, sizeof w->attribute, c);
    w->state = IN_ATTRIBUTE_NAME;
}

static void finish_tag(struct walk *w)
{
    w->state = IN_TEXT;
    if (!w->end_tag && one_of(w->tag, raw_tags))
        w->state = IN_RAW;
    if (!w->end_tag && one_of(w->tag, rcdata_tags))
        w->state = IN_RCDATA;
}

static void in_tag_open(struct walk *w, char c)
{
    bool letter = lower(c) >= 'a' && lower(c) <= 'z';
    if (letter)
        start_tag_name(w, c);
    else if (c == '/' && !w->end_tag)
        w->end_tag = true;
    else if (c == '!' || c == '?' || w->end_tag)
        w->state = c == '>' ? IN_TEXT : IN_MARKUP;
    else
        w->state = IN_TEXT;
}

static void in_tag(struct walk *w, char c)
{
    if (c == '>')
        finish_tag(w);
    else if (!white(c) && c != '/')
        start_attribute(w, c);
}

/* Behind <a{% if x %} hidden{% endif %}: the next name needs a blank. */
static void in_tag_edge(struct walk *w, char c, size_t at)
{
    if (!white(c) && c != '/' && c != '>')
        diag_error(w->diags, "template",
                   span_of(w->template->source, at, at + 1),
                   "この前に空白が必要です（前のタグを通るかどうかで、"
                   "HTML のどこにいるかが変わります）");
    w->state = IN_TAG;
    in_tag(w, c);
}

static void in_attribute_name(struct walk *w, char c)
{
    if (c == '=')
        w->state = IN_VALUE_START;
    else if (white(c))
        w->state = IN_ATTRIBUTE_END;
    else if (c == '>' || c == '/')
        w->state = IN_TAG, in_tag(w, c);
    else
        add(w->attribute, sizeof w->attribute, c);
}

static void in_value_start(struct walk *w, char c)
{
    if (c == '"' || c == '\'') {
        w->quote = c;
        w->state = IN_VALUE;
    } else if (c == '>') {
        finish_tag(w);
    } else if (!white(c)) {
        w->state = IN_BARE_VALUE;
    }
}

/* A scheme written in the template itself. */
static void check_scheme(struct walk *w, size_t at)
{
    if (!w->url_mixed && one_of(w->scheme, safe_schemes))
        return;
    span where = span_of(w->template->source, at, at + 1);
    diag_error(
        w->diags, "template", where,
        "リンク先に使えるのは http、https、mailto、tel と相対URLだけです");
}

static void in_value(struct walk *w, char c, size_t at)
{
    if (c == w->quote) {
        w->state = IN_TAG;
    } else if (!w->url_rest && one_of(w->attribute, url_attributes)) {
        if (c == ':')
            check_scheme(w, at);
        if (strchr(":/?#", c))
            w->url_rest = true;
        else
            add(w->scheme, sizeof w->scheme, c);
    }
}

/* One byte in the states within tags. */
static void step(struct walk *w, char c, size_t at)
{
    switch (w->state) {
    case IN_TAG_OPEN:
        in_tag_open(w, c);
        break;
    case IN_TAG_NAME:
        if (white(c) || c == '/')
            w->state = IN_TAG;
        else if (c == '>')
            finish_tag(w);
        else
            add(w->tag, sizeof w->tag, c);
        break;
    case IN_TAG:
        in_tag(w, c);
        break;
    case IN_TAG_EDGE:
        in_tag_edge(w, c, at);
        break;
    case IN_ATTRIBUTE_NAME:
        in_attribute_name(w, c);
        break;
    case IN_ATTRIBUTE_END:
        if (c == '=')
            w->state = IN_VALUE_START;
        else if (!white(c))
            w->state = IN_TAG, in_tag(w, c);
        break;
    case IN_VALUE_START:
        in_value_start(w, c);
        break;
    case IN_VALUE:
        in_value(w, c, at);
        break;
    case IN_BARE_VALUE:
        if (white(c))
            w->state = IN_TAG;
        else if (c == '>')
            finish_tag(w);
        break;
    case IN_MARKUP:
        if (c == '>')
            w->state = IN_TEXT;
        break;
    case IN_TEXT:
    case IN_COMMENT:
    case IN_RAW:
    case IN_RCDATA:
        break;
    }
}

/* Whether </tag of the open raw element stands at `at`. */
static bool closes(const struct walk *w, str text, size_t at)
{
    size_t len = strlen(w->tag);
    if (text.len - at < len + 2 || text.ptr[at] != '<' ||
        text.ptr[at + 1] != '/')
        return false;
    for (size_t i = 0; i < len; i++)
        if (lower(text.ptr[at + 2 + i]) != w->tag[i])
            return false;
    return at + 2 + len == text.len || white(text.ptr[at + 2 + len]) ||
           strchr("/>", text.ptr[at + 2 + len]);
}

/* Skips, in the states outside tags, to the next byte that may matter. */
static size_t skip(struct walk *w, str text, size_t at)
{
    if (w->state == IN_COMMENT) {
        size_t end = str_find(str_drop(text, at), S("-->"));
        if (end == SIZE_MAX)
            return text.len;
        w->state = IN_TEXT;
        return at + end + 3;
    }
    while (at < text.len && text.ptr[at] != '<')
        at++;
    if (at == text.len)
        return at;
    if (w->state == IN_TEXT && str_starts(str_drop(text, at), S("<!--"))) {
        w->state = IN_COMMENT;
        return at + 4;
    }
    if (w->state == IN_TEXT || closes(w, text, at)) {
        w->state = IN_TAG_OPEN;
        w->end_tag = false;
    }
    return at + 1;
}

static void walk_text(struct walk *w, const struct node *n)
{
    for (size_t at = 0; at < n->text.len;) {
        if (w->state == IN_TEXT || w->state == IN_COMMENT ||
            w->state == IN_RAW || w->state == IN_RCDATA) {
            at = skip(w, n->text, at);
            continue;
        }
        step(w, n->text.ptr[at], n->where.start + at);
        at++;
    }
}

static void refuse(struct walk *w, const struct node *n, const char *where)
{
    diag_error(w->diags, "template", n->where, "%sには値を入れられません",
               where);
}

/* A value within quotes. */
static void mark_attribute(struct walk *w, struct node *n)
{
    if (one_of(w->attribute, closed_attributes) ||
        strncmp(w->attribute, "on", 2) == 0) {
        refuse(w, n, "style や on… などの属性");
        return;
    }
    n->place = PLACE_ATTRIBUTE;
    if (one_of(w->attribute, url_attributes)) {
        n->place = w->url_rest ? PLACE_URL_REST : PLACE_URL_START;
        w->url_mixed = true;
    }
}

static void mark_output(struct walk *w, struct node *n)
{
    switch (w->state) {
    case IN_TEXT:
        n->place = PLACE_TEXT;
        break;
    case IN_RCDATA:
        n->place = PLACE_PLAIN;
        break;
    case IN_VALUE:
        mark_attribute(w, n);
        break;
    case IN_VALUE_START:
    case IN_BARE_VALUE:
        diag_hint(w->diags,
                  diag_error(w->diags, "template", n->where,
                             "属性の値は引用符「\"」で囲んでください"),
                  "%s=\"{{ … }}\"", w->attribute);
        w->state = IN_BARE_VALUE;
        break;
    case IN_RAW:
        refuse(w, n, "<script> や <style> の中");
        break;
    case IN_COMMENT:
    case IN_MARKUP:
        refuse(w, n, "HTML のコメントや宣言の中");
        break;
    case IN_TAG_OPEN:
    case IN_TAG_NAME:
        refuse(w, n, "タグの名前");
        break;
    case IN_TAG:
    case IN_TAG_EDGE:
    case IN_ATTRIBUTE_NAME:
    case IN_ATTRIBUTE_END:
        refuse(w, n, "属性の名前");
        break;
    }
}

static bool between_values(enum state s)
{
    return s == IN_TAG_NAME || s == IN_TAG || s == IN_TAG_EDGE ||
           s == IN_ATTRIBUTE_NAME || s == IN_ATTRIBUTE_END;
}

static bool same(const struct walk *a, const struct walk *b)
{
    bool in_value = a->state == IN_VALUE;
    return a->state == b->state && a->end_tag == b->end_tag &&
           strcmp(a->tag, b->tag) == 0 &&
           (!in_value ||
            (a->quote == b->quote && strcmp(a->attribute, b->attribute) == 0));
}

/* Ways meet again: what follows must be right for both. */
static void join(struct walk *w, const struct walk *other, const struct node *n)
{
    struct walk a = *w, b = *other;
    /* Outside tags it no longer matters which tag came last. */
    if (a.state == IN_TEXT && b.state == IN_TEXT)
        b = a;
    if (a.state != b.state && between_values(a.state) &&
        between_values(b.state))
        a.state = b.state = w->state = IN_TAG_EDGE;
    if (!same(&a, &b))
        diag_error(w->diags, "template", n->where,
                   "このタグを通るかどうかで、HTML のどこにいるかが変わります"
                   "（タグや引用符は同じ側で閉じてください）");
    w->url_rest = w->url_rest && other->url_rest;
    w->url_mixed = w->url_mixed || other->url_mixed;
    if (strcmp(w->scheme, other->scheme) != 0)
        w->url_mixed = true;
}

static void walk_nodes(struct walk *w, struct node *n);

static void require_text(struct walk *w, const struct node *n)
{
    if (w->state != IN_TEXT)
        diag_error(w->diags, "template", n->where,
                   "include と block は、文章の置ける場所にだけ書けます");
    w->state = IN_TEXT;
}

static void walk_branches(struct walk *w, struct node *n)
{
    struct walk other = *w, body = *w;
    walk_nodes(&body, n->body);
    walk_nodes(&other, n->otherwise);
    if (n->kind == NODE_FOR)
        join(&body, w, n); /* none, or once more */
    join(&body, &other, n);
    *w = body;
}

static void walk_nodes(struct walk *w, struct node *n)
{
    for (; n; n = n->next) {
        switch (n->kind) {
        case NODE_TEXT:
            walk_text(w, n);
            break;
        case NODE_OUTPUT:
            mark_output(w, n);
            break;
        case NODE_FOR:
        case NODE_IF:
            walk_branches(w, n);
            break;
        case NODE_INCLUDE:
            require_text(w, n);
            break;
        case NODE_BLOCK:
            require_text(w, n);
            walk_nodes(w, n->body);
            require_text(w, n);
            break;
        }
    }
}

void context_mark(struct template *t, struct diag_list *diags)
{
    struct walk w = {.template = t, .diags = diags};
    walk_nodes(&w, t->nodes);
    if (w.state != IN_TEXT)
        diag_error(
            diags, "template", source_start(t->source),
            "このテンプレートの終わりで、タグかコメントが開いたままです");
}
