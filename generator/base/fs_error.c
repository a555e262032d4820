/* Why a call to the file system failed, in Japanese. */
#include <errno.h>

#include "base/fs_door.h"

static const struct {
    int code;
    str message;
} reasons[] = {
    {FS_NOT_REGULAR, STR_INIT("通常のファイルではありません")},
    {FS_TOO_LARGE, STR_INIT("ファイルが大きすぎます")},
    {FS_OUTSIDE, STR_INIT("フォルダーの外か、リンクを指しています")},
    {FS_TOO_DEEP, STR_INIT("フォルダーの入れ子が深すぎます")},
    {ENOENT, STR_INIT("ファイルがありません")},
    {EACCES, STR_INIT("読み書きの許可がありません")},
    {EPERM, STR_INIT("読み書きの許可がありません")},
    {ENOSPC, STR_INIT("ディスクの空き容量がありません")},
    {EDQUOT, STR_INIT("割り当てられた容量を使い切っています")},
    {EROFS, STR_INIT("読み取り専用の場所です")},
    {EIO, STR_INIT("ディスクの読み書きに失敗しました")},
    {EMFILE, STR_INIT("開いているファイルが多すぎます")},
    {ENFILE, STR_INIT("システム全体で開いているファイルが多すぎます")},
    {EFBIG, STR_INIT("ファイルの大きさが上限を超えます")},
    {ENAMETOOLONG, STR_INIT("名前が長すぎます")},
    {EEXIST, STR_INIT("すでにあります")},
    {EISDIR, STR_INIT("ファイルではなくフォルダーです")},
    {ENOTDIR, STR_INIT("フォルダーではありません")},
    {ENOTEMPTY, STR_INIT("フォルダーが空ではありません")},
    {ELOOP, STR_INIT("リンクが循環しています")},
    {EBUSY, STR_INIT("ほかで使われています")},
    {EWOULDBLOCK, STR_INIT("ほかのプログラムが使っています")},
    {EXDEV, STR_INIT("別のディスクをまたいでいます")},
    {EMLINK, STR_INIT("1 つのファイルに付けた名前が多すぎます")},
    {EINVAL, STR_INIT("使えない名前か操作です")},
    {ENOSYS, STR_INIT("このシステムでは使えない操作です")},
    {EOPNOTSUPP, STR_INIT("このディスクでは使えない操作です")},
    {ENOMEM, STR_INIT("メモリーが足りません")},
    {ESTALE, STR_INIT("ネットワークのフォルダーとの接続が切れました")},
    {ETXTBSY, STR_INIT("実行中のファイルです")},
    {ENXIO, STR_INIT("装置がありません")},
    {ENODEV, STR_INIT("装置がありません")},
};

str fs_error_message(struct arena *a, const struct fs_error *e)
{
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (reasons[i].code == e->code)
            return reasons[i].message;
    return arena_printf(a, "システムのエラー (番号 %d)", e->code);
}

bool fs_result(struct arena *a, struct fs_error *e, int code, str path)
{
    if (code == 0)
        return true;
    e->code = code;
    e->path = arena_str(a, path);
    return false;
}
