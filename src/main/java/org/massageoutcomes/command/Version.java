package org.massageoutcomes.command;

import picocli.CommandLine.IVersionProvider;

/** The program's version, as in pom.xml. */
final class Version implements IVersionProvider {
    static final String NUMBER = "1.0.0";

    @Override
    public String[] getVersion() {
        return new String[] {"massage-outcomes " + NUMBER};
    }
}
