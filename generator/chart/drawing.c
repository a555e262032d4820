/* Putting items into a drawing. */
#include "chart/drawing.h"

static struct drawing_item *add(struct drawing *d, enum item_kind kind)
{
    struct drawing_item *item = LIST_PUSH(d->arena, &d->items);
    item->kind = kind;
    return item;
}

void drawing_rect(struct drawing *d, struct box box, int radius,
                  struct paint paint)
{
    struct drawing_item *item = add(d, ITEM_RECT);
    item->box = box;
    item->radius = radius;
    item->paint = paint;
}

struct drawing_item *drawing_path(struct drawing *d, struct paint paint)
{
    struct drawing_item *item = add(d, ITEM_PATH);
    item->paint = paint;
    return item;
}

void path_to(struct drawing *d, struct drawing_item *path,
             struct path_step step)
{
    *LIST_PUSH(d->arena, &path->steps) = step;
}

void drawing_line(struct drawing *d, struct point from, struct point to,
                  struct paint paint)
{
    struct drawing_item *path = drawing_path(d, paint);
    path_to(d, path, (struct path_step){.verb = PATH_MOVE, .to = from});
    path_to(d, path, (struct path_step){.verb = PATH_LINE, .to = to});
}

void drawing_polygon(struct drawing *d, const struct point *points,
                     size_t count, struct paint paint)
{
    struct drawing_item *path = drawing_path(d, paint);
    for (size_t i = 0; i < count; i++)
        path_to(d, path,
                (struct path_step){.verb = i ? PATH_LINE : PATH_MOVE,
                                   .to = points[i]});
    path_to(d, path, (struct path_step){.verb = PATH_CLOSE});
}

void drawing_text(struct drawing *d, struct point at, struct lettering l,
                  str text)
{
    if (text.len == 0)
        return;
    struct drawing_item *item = add(d, ITEM_TEXT);
    item->at = at;
    item->lettering = l;
    item->text = text;
}
