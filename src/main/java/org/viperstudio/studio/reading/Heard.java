package org.viperstudio.studio.reading;

/** An attribute that was recognised in a comment. */
public record Heard(String attribute, boolean liked) {
    /** The other way round. */
    public Heard flipped() {
        return new Heard(attribute, !liked);
    }
}
