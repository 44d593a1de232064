package org.massageoutcomes;

import org.massageoutcomes.command.Commands;
import org.massageoutcomes.command.ExitCode;

/**
 * The commands, one class each in {@code command/}, and how they end ({@link ExitCode}).
 *
 * <table>
 * <caption>Commands</caption>
 * <tr><td>{@code analyze}</td><td>exports to a published report; also what runs when no command is named</td></tr>
 * <tr><td>{@code validate}</td><td>exports to an account of every row</td></tr>
 * <tr><td>{@code pool}</td><td>several sites' shareable reports to one</td></tr>
 * <tr><td>{@code simulate}</td><td>a synthetic export with a known truth</td></tr>
 * <tr><td>{@code verify}</td><td>a published report against its manifest</td></tr>
 * </table>
 */
public final class Main {
    private Main() {}

    /** Leaves the virtual machine running where all went well, since it may be Maven's. */
    public static void main(String[] arguments) {
        int code = Commands.run(arguments);
        if (code != ExitCode.OK.code()) {
            System.exit(code);
        }
    }
}
