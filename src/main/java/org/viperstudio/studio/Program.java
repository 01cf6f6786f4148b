package org.viperstudio.studio;

import java.util.Optional;

/** The program's name and version. */
public final class Program {
    private Program() {}

    /** Name and version, as pictures carry it. */
    public static String title() {
        return "ViPer Studio "
                + Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
                        .orElse("(development)");
    }
}
