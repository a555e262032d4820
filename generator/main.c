/* annai: a static site generator for Japanese health insurers' guidance. */
#include "cli/cli.h"

int main(int argc, char **argv)
{
    return cli_main(argc, argv);
}
