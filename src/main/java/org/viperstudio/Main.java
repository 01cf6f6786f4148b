package org.viperstudio;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Runs the command in {@code args}, or the one in the system property {@code viper.args}. */
    public static void main(String[] args) {
        System.out.println("ViPer Studio");
    }
}
