/* lcms2's sRGB as bytes (ICC.1:2010, 7.2: the header). */
#include "pdf/color.h"

#include <lcms2.h>

enum { DAY = 24, DAY_BYTES = 12 }; /* when the profile was made */

str color_profile(struct arena *a)
{
    cmsHPROFILE profile = cmsCreate_sRGBProfile();
    cmsUInt32Number size = 0;
    str result = {0};
    if (!profile)
        return result;
    if (cmsSaveProfileToMem(profile, NULL, &size) && size > DAY + DAY_BYTES) {
        char *bytes = arena_alloc(a, size);
        if (cmsSaveProfileToMem(profile, bytes, &size)) {
            memset(bytes + DAY, 0, DAY_BYTES);
            result = (str){bytes, size};
        }
    }
    cmsCloseProfile(profile);
    return result;
}
