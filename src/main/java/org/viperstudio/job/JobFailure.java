package org.viperstudio.job;

/**
 * Why a job failed.
 *
 * @param what what happened, for people
 * @param advice what to do about it
 * @param cause for a report
 */
public record JobFailure(String what, String advice, Throwable cause) {}
