/**
 * Noise schedules and samplers: which timesteps a diffusion model visits, and the arithmetic from one to the next. Pure
 * arithmetic on {@code float[]}; only the model itself runs on a device.
 *
 * <p>{@link org.viperstudio.scheduler.SchedulerConfig} reads a model's {@code scheduler_config.json} and may put
 * another scheduler in place of the one it names; {@link org.viperstudio.scheduler.Scheduler#of} makes the scheduler,
 * {@link org.viperstudio.scheduler.Scheduler#start} begins a run, and {@link org.viperstudio.scheduler.Sampling} is the
 * run. {@link org.viperstudio.scheduler.ScheduleWindow} says which part of a run belongs to a base model, a refiner, or
 * image to image.
 *
 * <p>A scheduler is added in two places:
 *
 * <ol>
 *   <li>A class of its own, permitted by {@link org.viperstudio.scheduler.Scheduler}. Its constructor reads what it
 *       needs from the configuration, each key with its default; its {@code start} makes a
 *       {@link org.viperstudio.scheduler.SamplingSchedule} (timesteps, sigmas, noise levels) and hands it to a
 *       {@link org.viperstudio.scheduler.Sampling} together with the step's formula as a
 *       {@link org.viperstudio.scheduler.StepRule}: a linear combination ({@link org.viperstudio.scheduler.Term}) of
 *       the sample, the predicted clean sample or noise, and what the rule kept of earlier steps.
 *   <li>A constant of {@link org.viperstudio.scheduler.SchedulerKind}: its name on the command line, its class name in
 *       configurations, whether it takes Karras sigmas, its constructor.
 * </ol>
 *
 * <p>Then a reference case is enough to test it: scaling for the model, image to image, previews and windows come with
 * the noise levels.
 *
 * <p>The settings and their defaults are those of the diffusers library, which writes these files, and single and
 * double precision are used where it uses them.
 */
@NullMarked
package org.viperstudio.scheduler;

import org.jspecify.annotations.NullMarked;
