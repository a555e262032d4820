/*
 * The stage: a directory beside out that fills with finished files. It is
 * named after out, so that two outs in one directory do not meet.
 */
#include "write/stage.h"

#include <errno.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "write/stage_inside.h"

str stage_shown_path(struct arena *a, const struct stage *stage, str path)
{
    if (path.len == 0)
        return stage->out;
    return arena_printf(a, "%.*s/%.*s", STR_ARG(stage->out), STR_ARG(path));
}

bool stage_write_failed(const struct stage *stage, str path,
                        const struct fs_error *e, struct diag_list *diags)
{
    str shown = stage_shown_path(diags->arena, stage, path);
    str reason = fs_error_message(diags->arena, e);
    diag_world(diags, "write", shown, "「%.*s」に書き込めません: %.*s",
               STR_ARG(shown), STR_ARG(reason));
    return false;
}

static bool lock(struct stage *stage, struct diag_list *diags)
{
    struct fs_error e;
    stage->lock_name =
        arena_printf(&stage->own, ".annai.%.*s.lock", STR_ARG(stage->name));
    if (fs_lock(&stage->own, &stage->parent, stage->lock_name, &stage->lock,
                &e))
        return true;
    stage->lock = -1;
    if (e.code != EWOULDBLOCK)
        return stage_write_failed(stage, S(""), &e, diags);
    struct diag *d = diag_world(diags, "out-locked", stage->out,
                                "別の annai が「%.*s」へ書き出しています",
                                STR_ARG(stage->out));
    diag_hint(diags, d, "終わるのを待ってから、もう一度実行してください");
    return false;
}

/* Digits only: ".annai-stage.a.b.1" belongs to the out "a.b", not to "a". */
static bool is_leftover(str name, str prefix)
{
    int64_t number;
    return str_starts(name, prefix) &&
           str_number(str_drop(name, prefix.len), INT64_MAX, &number);
}

static bool remove_leftovers(struct stage *stage, str prefix,
                             struct diag_list *diags)
{
    struct fs_list names;
    struct fs_error e;
    if (!fs_list_names(&stage->own, &stage->parent, &names, &e))
        return stage_write_failed(stage, S(""), &e, diags);
    for (size_t i = 0; i < names.len; i++)
        if (is_leftover(names.items[i].path, prefix) &&
            !fs_remove(&stage->own, &stage->parent, names.items[i].path, &e))
            return stage_write_failed(stage, S(""), &e, diags);
    return true;
}

/* The lock makes the name ours alone; the number is for people who look. */
static bool make_stage(struct stage *stage, struct diag_list *diags)
{
    struct fs_error e;
    struct arena *a = &stage->own;
    str prefix = arena_printf(a, ".annai-stage.%.*s.", STR_ARG(stage->name));
    if (!remove_leftovers(stage, prefix, diags))
        return false;
    stage->staged_name =
        arena_printf(a, "%.*s%ld", STR_ARG(prefix), (long)getpid());
    if (!fs_make_dirs(a, &stage->parent, stage->staged_name, &e) ||
        !fs_dir_open_beneath(a, &stage->parent, stage->staged_name,
                             &stage->staged, &e)) {
        stage->staged.fd = -1;
        return stage_write_failed(stage, S(""), &e, diags);
    }
    return true;
}

struct stage *stage_open(struct arena *a, str out, str site_root,
                         struct diag_list *diags)
{
    struct stage *stage = ARENA_NEW(a, struct stage);
    stage->lock = stage->parent.fd = -1;
    stage->published.fd = stage->staged.fd = -1;
    pthread_mutex_init(&stage->mutex, NULL);
    stage->out = arena_str(&stage->own, out);
    if (owner_check_place(stage, site_root, diags) && lock(stage, diags) &&
        fallback_recover(stage, diags) && owner_check_contents(stage, diags) &&
        make_stage(stage, diags))
        return stage;
    stage_close(stage);
    return NULL;
}

static struct staged *add(struct stage *stage, str path)
{
    struct staged *file = ARENA_NEW(&stage->own, struct staged);
    file->entry.path = arena_str(&stage->own, path);
    *map_put(&stage->own, &stage->files, file->entry.path) = file;
    *LIST_PUSH(&stage->own, &stage->list) = file;
    for (size_t i = 0; i < path.len; i++)
        if (path.ptr[i] == '/')
            *map_put(&stage->own, &stage->folders,
                     str_take(file->entry.path, i)) = file;
    return file;
}

const struct staged *stage_find_rival(const struct stage *stage, str path)
{
    const struct staged *rival = map_find(&stage->files, path);
    if (!rival)
        rival = map_find(&stage->folders, path);
    for (size_t i = 0; i < path.len && !rival; i++)
        if (path.ptr[i] == '/')
            rival = map_find(&stage->files, str_take(path, i));
    return rival;
}

/* The file's entry, or NULL with the path of what stands in its way. */
static struct staged *claim(struct stage *stage, str path, str *rival)
{
    struct staged *file = NULL;
    pthread_mutex_lock(&stage->mutex);
    const struct staged *other = stage_find_rival(stage, path);
    if (other)
        *rival = other->entry.path;
    else
        file = add(stage, path);
    pthread_mutex_unlock(&stage->mutex);
    return file;
}

static void mark_broken(struct stage *stage)
{
    pthread_mutex_lock(&stage->mutex);
    stage->broken = true;
    pthread_mutex_unlock(&stage->mutex);
}

/* A name as it may be shown: without control characters, well-formed. */
static str printable(struct arena *a, str name)
{
    struct buf b = {.arena = a};
    while (name.len > 0) {
        uint32_t cp;
        name = str_drop(name, utf8_decode(name, &cp));
        bool shown = cp != UINT32_MAX && cp >= 0x20 && cp != 0x7F;
        buf_put_code_point(&b, shown ? cp : 0xFFFD);
    }
    return buf_text(&b);
}

static bool report_path(str path, struct diag_list *diags)
{
    str shown = printable(diags->arena, path);
    struct diag *d =
        diag_error(diags, "output-path", (span){0},
                   "「%.*s」は公開できない名前です", STR_ARG(shown));
    d->path = shown;
    diag_hint(diags, d,
              "「.」で始まる名前、「..」、空の名前、制御文字は使えません");
    return false;
}

static bool report_rival(str path, str rival, struct diag_list *diags)
{
    struct diag *d;
    if (str_equal(path, rival))
        d = diag_error(diags, "duplicate-output", (span){0},
                       "「%.*s」を 2 つのものが書き出そうとしています",
                       STR_ARG(path));
    else
        d = diag_error(diags, "duplicate-output", (span){0},
                       "「%.*s」と「%.*s」は同時に置けません", STR_ARG(path),
                       STR_ARG(rival));
    d->path = arena_str(diags->arena, path);
    diag_hint(diags, d, "どちらかの名前を変えてください");
    return false;
}

/* A file equal to the published one is that file under a second name. */
static bool place(struct stage *stage, const struct artifact *file,
                  struct staged *staged, struct arena *scratch,
                  struct fs_error *e)
{
    bool has_old = stage->published.fd >= 0;
    staged->entry.size = file->bytes.len;
    staged->entry.hash = manifest_hash(file->bytes);
    if (has_old && fs_holds(&stage->published, file->path, file->bytes)) {
        staged->state = STAGED_SAME;
        return fs_link_or_copy(scratch, &stage->published, file->path,
                               &stage->staged, e);
    }
    if (has_old && fs_exists(&stage->published, file->path))
        staged->state = STAGED_CHANGED;
    return fs_write(scratch, &stage->staged, file->path, file->bytes, e);
}

static bool put(struct stage *stage, const struct artifact *file,
                struct diag_list *diags)
{
    str rival = {0};
    if (!manifest_path_allowed(file->path))
        return report_path(file->path, diags);
    struct staged *staged = claim(stage, file->path, &rival);
    if (!staged)
        return report_rival(file->path, rival, diags);
    struct arena scratch = {0};
    struct fs_error e;
    bool placed = place(stage, file, staged, &scratch, &e) ||
                  stage_write_failed(stage, file->path, &e, diags);
    arena_free(&scratch);
    return placed;
}

bool stage_put(struct stage *stage, const struct artifact *file,
               struct diag_list *diags)
{
    if (put(stage, file, diags))
        return true;
    mark_broken(stage);
    return false;
}

void stage_close(struct stage *stage)
{
    struct fs_error ignored;
    struct arena *a = &stage->own;
    if (stage->staged.fd >= 0)
        fs_remove(a, &stage->parent, stage->staged_name, &ignored);
    fs_dir_close(&stage->staged);
    fs_dir_close(&stage->published);
    if (stage->lock >= 0) {
        fs_remove(a, &stage->parent, stage->lock_name, &ignored);
        fs_unlock(stage->lock);
        stage->lock = -1;
    }
    fs_dir_close(&stage->parent);
    pthread_mutex_destroy(&stage->mutex);
    arena_free(a);
}
