/* What all pages of an insurer share: its contact, its menu, its site. */
#include "html/parts.h"

#include <stdlib.h>

static void set_text(struct arena *a, struct value *record, str name, str text)
{
    value_set(a, record, name, value_text(a, text));
}

static struct value *contact_value(struct arena *a, const struct contact *c)
{
    struct value *v = value_record(a);
    set_text(a, v, S("department"), c->department);
    set_text(a, v, S("phone"), c->phone);
    set_text(a, v, S("phone_link"), phone_url(a, c->phone));
    set_text(a, v, S("address"), c->address);
    set_text(a, v, S("days"), c->hours.days);
    set_text(a, v, S("time"), c->hours.time);
    set_text(a, v, S("closed"), c->hours.closed);
    value_set(a, v, S("known"),
              value_truth(a, c->phone.len > 0 || c->address.len > 0));
    return v;
}

static struct value *insurer_value(struct arena *a, const struct insurer *i)
{
    struct value *v = value_record(a);
    set_text(a, v, S("id"), i->id);
    set_text(a, v, S("name"), i->name);
    set_text(a, v, S("short_name"),
             i->short_name.len ? i->short_name : i->name);
    set_text(a, v, S("notice"), i->notice);
    value_set(a, v, S("contact"), contact_value(a, &i->contact));
    return v;
}

static struct value *site_value(struct arena *a, const struct site *site)
{
    struct value *v = value_record(a);
    set_text(a, v, S("title"), site->settings.title);
    set_text(a, v, S("policy"), html_policy());
    return v;
}

static int compare_pages(const void *left, const void *right)
{
    const struct page *a = *(const struct page *const *)left;
    const struct page *b = *(const struct page *const *)right;
    int order =
        (a->front.order > b->front.order) - (a->front.order < b->front.order);
    return order ? order : str_compare(a->path, b->path);
}

/* Pages with a place in the menu, in its order. */
static struct value *menu_value(struct arena *a, const struct insurer *insurer)
{
    const struct page **pages =
        ARENA_ARRAY(a, insurer->pages.len + 1, const struct page *);
    size_t count = 0;
    for (size_t i = 0; i < insurer->pages.len; i++)
        if (insurer->pages.items[i]->front.order > 0)
            pages[count++] = insurer->pages.items[i];
    qsort(pages, count, sizeof *pages, compare_pages);
    struct value *menu = value_list(a);
    for (size_t i = 0; i < count; i++) {
        const struct front *front = &pages[i]->front;
        struct value *item = value_record(a);
        set_text(a, item, S("title"),
                 front->menu.len ? front->menu : front->title);
        set_text(a, item, S("url"), pages[i]->url);
        value_append(a, menu, item);
    }
    return menu;
}

struct html_shared *html_shared_new(struct arena *a, const struct site *site,
                                    const struct insurer *insurer)
{
    struct html_shared *s = ARENA_NEW(a, struct html_shared);
    s->owner = insurer;
    s->insurer = insurer_value(a, insurer);
    s->menu = menu_value(a, insurer);
    s->site = site_value(a, site);
    return s;
}

/* card/new/end.html: card/index.html, then card/new/index.html. */
struct value *html_crumbs(struct arena *a, const struct page *page)
{
    struct value *crumbs = value_list(a);
    for (size_t i = 0; i < page->url.len; i++) {
        if (page->url.ptr[i] != '/')
            continue;
        str folder = str_take(page->url, i);
        str url = arena_printf(a, "%.*s/index.html", STR_ARG(folder));
        const struct page *above = insurer_page(page->insurer, url);
        if (!above || above == page)
            continue;
        struct value *item = value_record(a);
        set_text(a, item, S("title"), above->front.title);
        set_text(a, item, S("url"), above->url);
        value_append(a, crumbs, item);
    }
    return crumbs;
}
