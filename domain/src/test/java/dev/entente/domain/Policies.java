package dev.entente.domain;

import dev.entente.domain.policy.Cap;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.ConditionRule;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.DirectSql;
import dev.entente.domain.policy.Disqualifier;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Glob;
import dev.entente.domain.policy.Grades;
import dev.entente.domain.policy.HandRaiser;
import dev.entente.domain.policy.Limits;
import dev.entente.domain.policy.MqlBar;
import dev.entente.domain.policy.MqlBar.Guard;
import dev.entente.domain.policy.MqlBar.Requirement;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.RaisedWhile;
import dev.entente.domain.policy.SignalPattern;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.policy.Weights;
import dev.entente.domain.profile.TraitValue.Text;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Policies in few words. Unless told otherwise: UTC, no decay within 180 days, an MQL from 50 points down to 35. */
public final class Policies {

    private ZoneId zone = ZoneOffset.UTC;
    private Decay decay = new Decay.None();
    private int horizonDays = Decay.DEFAULT_HORIZON_DAYS;
    private final List<ConditionRule> fit = new ArrayList<>();
    private final List<EngagementRule> engagement = new ArrayList<>();
    private final List<ConditionRule> behaviour = new ArrayList<>();
    private final List<RaisedWhile> raisedWhile = new ArrayList<>();
    private final List<HandRaiser> handRaisers = new ArrayList<>();
    private final List<Condition> exclude = new ArrayList<>();
    private final List<SignalPattern> ignore = new ArrayList<>();
    private final List<Disqualifier> disqualify = new ArrayList<>();
    private Limits limits = Limits.NONE;
    private Points enter = Points.of(50);
    private Points leave = Points.of(35);
    private @Nullable Guard guard;
    private final List<Requirement> requires = new ArrayList<>();
    private @Nullable Grades grades;
    private @Nullable DirectSql directSql;
    private int coolDownDays = Policy.DEFAULT_COOL_DOWN_DAYS;

    private Policies() {}

    public static Policies policy() {
        return new Policies();
    }

    public Policies zone(String id) {
        zone = ZoneId.of(id);
        return this;
    }

    /** Of all rules that are added from here on. */
    public Policies decay(Decay form, int horizon) {
        decay = form;
        horizonDays = horizon;
        return this;
    }

    public Policies fit(String group, Condition when, String points) {
        fit.add(new ConditionRule("fit-" + fit.size(), group, when, points(points)));
        return this;
    }

    /** Points for an event, in the group {@code web}. */
    public Policies rule(String event, String points) {
        return rule("web", event, points, null);
    }

    public Policies rule(String group, String event, String points) {
        return rule(group, event, points, null);
    }

    public Policies rule(String event, String points, int atMost, Cap.Period period) {
        return rule("web", event, points, new Cap(atMost, period));
    }

    public Policies rule(String group, String event, String points, @Nullable Cap cap) {
        return rule(event, group, onEvent(event), points, cap);
    }

    public Policies rule(String name, String group, SignalPattern on, String points, @Nullable Cap cap) {
        engagement.add(new EngagementRule(name, group, on, points(points), cap, Weights.of(decay, horizonDays)));
        return this;
    }

    public Policies rule(EngagementRule rule) {
        engagement.add(rule);
        return this;
    }

    public Policies handRaiser(String event, int withinDays) {
        handRaisers.add(new HandRaiser(onEvent(event), withinDays));
        return this;
    }

    /** Points while a condition holds. */
    public Policies rule(String name, String group, Condition when, String points) {
        behaviour.add(new ConditionRule(name, group, when, points(points)));
        return this;
    }

    public Policies raisedWhile(String name, Condition when) {
        raisedWhile.add(new RaisedWhile(name, when));
        return this;
    }

    public Policies grades(String a, String b, String one, String two) {
        grades = new Grades(points(a), points(b), points(one), points(two));
        return this;
    }

    public Policies directSql(@Nullable String enterAt, @Nullable Condition when) {
        directSql = new DirectSql(enterAt == null ? null : points(enterAt), when);
        return this;
    }

    public Policies exclude(Condition condition) {
        exclude.add(condition);
        return this;
    }

    public Policies ignore(SignalPattern pattern) {
        ignore.add(pattern);
        return this;
    }

    public Policies disqualify(Condition when, String reason) {
        disqualify.add(new Disqualifier(when, reason));
        return this;
    }

    public Policies limits(Limits most) {
        limits = most;
        return this;
    }

    public Policies mql(String enterAt, String leaveBelow) {
        enter = points(enterAt);
        leave = points(leaveBelow);
        return this;
    }

    public Policies guard(int groups, int distinctDays, int withinDays) {
        guard = new Guard(groups, distinctDays, withinDays);
        return this;
    }

    public Policies requires(String trait) {
        return requires(new Requirement(trait, present(trait)));
    }

    public Policies requires(Requirement requirement) {
        requires.add(requirement);
        return this;
    }

    public Policies coolDown(int days) {
        coolDownDays = days;
        return this;
    }

    public Policy build() {
        return new Policy(
                zone,
                horizonDays,
                fit,
                engagement,
                behaviour,
                handRaisers,
                raisedWhile,
                exclude,
                ignore,
                disqualify,
                limits,
                grades,
                new MqlBar(enter, leave, guard, requires),
                directSql,
                coolDownDays);
    }

    public CompiledPolicy compile() {
        return CompiledPolicy.compile(1, build(), Signals::details);
    }

    public static Points points(String text) {
        return Points.of(new BigDecimal(text));
    }

    public static SignalPattern onEvent(String pattern) {
        return new SignalPattern(new Glob(pattern, false), null, null, null, null);
    }

    public static Condition present(String trait) {
        return new Condition.Trait(trait, new TraitTest.Present());
    }

    public static Condition is(String trait, String value) {
        return new Condition.Trait(trait, new TraitTest.In(List.of(new Text(value))));
    }
}
