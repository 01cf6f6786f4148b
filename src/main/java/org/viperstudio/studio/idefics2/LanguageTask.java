package org.viperstudio.studio.idefics2;

/** The tasks of IDEFICS2; an adapter is trained for each. */
public enum LanguageTask {
    /** Reading comments. */
    READING("reader", "vpe-viper"),
    /** Scoring pictures. */
    SCORING("scorer", "metric-viper");

    private final String setting;
    private final String adapter;

    LanguageTask(String setting, String adapter) {
        this.setting = setting;
        this.adapter = adapter;
    }

    /** The profile's setting of who does it. */
    String setting() {
        return setting;
    }

    /** The id of the offered adapter for it. */
    String adapter() {
        return adapter;
    }
}
