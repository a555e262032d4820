/* Whole directories: listing them and removing them. */
#define _DEFAULT_SOURCE /* d_type */
#include "base/fs.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fs_door.h"

static int compare_names(const void *left, const void *right)
{
    const struct fs_name *a = left, *b = right;
    return str_compare(a->text, b->text);
}

static int collect(struct arena *a, DIR *stream, struct fs_names *names)
{
    for (;;) {
        errno = 0;
        const struct dirent *entry = readdir(stream);
        if (!entry)
            return errno;
        str name = str_from_c(entry->d_name);
        if (!str_equal(name, S(".")) && !str_equal(name, S("..")))
            *LIST_PUSH(a, names) =
                (struct fs_name){arena_str(a, name), entry->d_type};
    }
}

/* Reads through a descriptor of its own, because closedir closes it. */
int fs_names_read(struct arena *a, int fd, struct fs_names *names)
{
    int own = openat(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (own < 0)
        return errno;
    DIR *stream = fdopendir(own);
    if (!stream) {
        int code = errno;
        close(own);
        return code;
    }
    int code = collect(a, stream, names);
    closedir(stream);
    if (code == 0 && names->len > 0)
        qsort(names->items, names->len, sizeof *names->items, compare_names);
    return code;
}

enum choice { VISIBLE_FILES, EVERYTHING };

struct walk {
    struct arena *arena;
    enum choice choice;
    struct fs_list *list;
};

static str join(struct arena *a, str folder, str name)
{
    if (folder.len == 0)
        return name;
    size_t len = folder.len + 1 + name.len;
    char *path = arena_alloc(a, len + 1);
    memcpy(path, folder.ptr, folder.len);
    path[folder.len] = '/';
    memcpy(path + folder.len + 1, name.ptr, name.len);
    return (str){path, len};
}

static void add_entry(const struct walk *w, str path, const struct stat *about)
{
    struct fs_entry *entry = LIST_PUSH(w->arena, w->list);
    entry->path = path;
    entry->size = (size_t)about->st_size;
    entry->link = S_ISLNK(about->st_mode);
    entry->special = !S_ISREG(about->st_mode) && !entry->link;
}

static int list_below(const struct walk *w, int fd, str folder, int depth);

static int list_folder(const struct walk *w, int at, const char *name,
                       str folder, int depth)
{
    if (depth > FS_DEPTH_MAX)
        return FS_TOO_DEEP;
    int fd = openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int code = list_below(w, fd, folder, depth);
    close(fd);
    return code;
}

/*
 * A file that went away since its name was read is no failure. What the folder
 * says of it is enough where nobody asks for its size.
 */
static int list_one(const struct walk *w, int fd, const struct fs_name *entry,
                    str folder, int depth)
{
    struct stat about = {.st_mode = S_IFREG};
    str name = entry->text;
    bool told = w->choice == VISIBLE_FILES && entry->type == DT_REG;
    if (!told && fstatat(fd, name.ptr, &about, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT ? 0 : errno;
    str path = join(w->arena, folder, name);
    if (S_ISDIR(about.st_mode))
        return list_folder(w, fd, name.ptr, path, depth + 1);
    add_entry(w, path, &about);
    return 0;
}

static int list_below(const struct walk *w, int fd, str folder, int depth)
{
    struct fs_names names = {0};
    int code = fs_names_read(w->arena, fd, &names);
    for (size_t i = 0; i < names.len && code == 0; i++) {
        const struct fs_name *name = &names.items[i];
        if (w->choice == EVERYTHING || !str_starts(name->text, S(".")))
            code = list_one(w, fd, name, folder, depth);
    }
    return code;
}

static int compare_entries(const void *left, const void *right)
{
    const struct fs_entry *a = left, *b = right;
    return str_compare(a->path, b->path);
}

/* Sorted as a whole: "a-b" comes before "a/b", which no walk gives. */
static int list_sorted(const struct walk *w, int fd, str folder)
{
    *w->list = (struct fs_list){0};
    int code = list_below(w, fd, folder, 0);
    if (code == 0 && w->list->len > 0)
        qsort(w->list->items, w->list->len, sizeof *w->list->items,
              compare_entries);
    return code;
}

bool fs_list(struct arena *a, const struct fs_dir *dir, str path,
             struct fs_list *list, struct fs_error *e)
{
    struct fs_clean clean;
    int fd, code = fs_clean_path(path, &clean);
    if (code == 0)
        code =
            fs_open_beneath(dir->fd, clean.text, O_RDONLY | O_DIRECTORY, &fd);
    if (code == 0) {
        str folder = str_from_c(clean.text);
        struct walk w = {a, VISIBLE_FILES, list};
        bool whole = str_equal(folder, S("."));
        code = list_sorted(&w, fd, whole ? S("") : arena_str(a, folder));
        close(fd);
    }
    return fs_result(a, e, code, path);
}

bool fs_list_all(struct arena *a, const struct fs_dir *dir,
                 struct fs_list *list, struct fs_error *e)
{
    struct walk w = {a, EVERYTHING, list};
    return fs_result(a, e, list_sorted(&w, dir->fd, S("")), S(""));
}

bool fs_list_names(struct arena *a, const struct fs_dir *dir,
                   struct fs_list *list, struct fs_error *e)
{
    struct fs_names names = {0};
    int code = fs_names_read(a, dir->fd, &names);
    *list = (struct fs_list){0};
    for (size_t i = 0; i < names.len; i++)
        LIST_PUSH(a, list)->path = names.items[i].text;
    return fs_result(a, e, code, S(""));
}

static int remove_name(struct arena *a, int at, const char *name, int depth);

static int remove_folder(struct arena *a, int at, const char *name, int depth)
{
    struct fs_names names = {0};
    if (depth > 2 * FS_DEPTH_MAX)
        return FS_TOO_DEEP;
    int fd = openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int code = fs_names_read(a, fd, &names);
    for (size_t i = 0; i < names.len && code == 0; i++) {
        code = remove_name(a, fd, names.items[i].text.ptr, depth + 1);
        if (code == ENOENT)
            code = 0;
    }
    close(fd);
    if (code == 0 && unlinkat(at, name, AT_REMOVEDIR) != 0)
        code = errno;
    return code;
}

/* unlink of a directory is EISDIR on Linux, EPERM in POSIX. */
static int remove_name(struct arena *a, int at, const char *name, int depth)
{
    if (unlinkat(at, name, 0) == 0)
        return 0;
    int code = errno;
    struct stat about;
    if (fstatat(at, name, &about, AT_SYMLINK_NOFOLLOW) == 0 &&
        S_ISDIR(about.st_mode))
        return remove_folder(a, at, name, depth);
    return code;
}

bool fs_remove(struct arena *a, const struct fs_dir *dir, str path,
               struct fs_error *e)
{
    struct fs_spot spot;
    int code = fs_spot_open(dir, path, &spot);
    if (code == 0) {
        code = remove_name(a, spot.dir, spot.name, 0);
        fs_spot_close(&spot);
    }
    return fs_result(a, e, code, path);
}

bool fs_remove_empty(struct arena *a, const struct fs_dir *dir, str path,
                     struct fs_error *e)
{
    struct fs_spot spot;
    int code = fs_spot_open(dir, path, &spot);
    if (code == 0) {
        if (unlinkat(spot.dir, spot.name, AT_REMOVEDIR) != 0)
            code = errno;
        fs_spot_close(&spot);
    }
    if (code == ENOTEMPTY || code == EEXIST)
        code = 0;
    return fs_result(a, e, code, path);
}
