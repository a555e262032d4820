/*
 * The commands: reading the command line, printing, exit status. The one room
 * that prints and that looks at the clock.
 */
#ifndef ANNAI_CLI_CLI_H
#define ANNAI_CLI_CLI_H

/* Runs the program and returns its exit status. */
int cli_main(int argc, char **argv);

#endif
