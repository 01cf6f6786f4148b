package org.viperstudio.job;

import org.viperstudio.wording.Texts;

/**
 * Why a job failed.
 *
 * @param what what happened, for people
 * @param advice what to do about it
 * @param cause for a report
 */
public record JobFailure(String what, String advice, Throwable cause) {
    /** What happened and what to do about it, in sentences. */
    public String told() {
        return (Texts.sentence(what) + " " + advice).strip();
    }
}
