/* Gives a fuzz target the files named, one after the other. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static int replay(const char *path)
{
    enum { LARGEST = 1 << 20 };
    FILE *file = fopen(path, "rb");
    uint8_t *bytes = file ? malloc(LARGEST) : NULL;
    if (!bytes) {
        perror(path);
        return 1;
    }
    size_t len = fread(bytes, 1, LARGEST, file);
    fclose(file);
    uint8_t *exact = realloc(bytes, len ? len : 1); /* so that ASan sees */
    LLVMFuzzerTestOneInput(exact ? exact : bytes, len);
    free(exact ? exact : bytes);
    return 0;
}

int main(int count, char **paths)
{
    int status = 0;
    for (int i = 1; i < count; i++)
        status |= replay(paths[i]);
    return status;
}
