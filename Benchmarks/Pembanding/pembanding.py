"""The common task in OpenFisca, zen-engine, numpy and pure Python; one line for each figure.

Percentiles are in time of the thread, as in Mesin. Engine set-up stands outside the clock, conversion to the engine's own input is reported by itself.
Usage: python pembanding.py delik.txt kasus-dua.txt kasus-tiga.txt
"""

import itertools
import json
import sys
import time

import numpy
import zen
from openfisca_core.entities import build_entity
from openfisca_core.periods import ETERNITY
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERIOD = "2026-11"


def read(path):
    """The offences of delik.txt, and the fact that raises the punishment."""
    first, *rest = open(path).read().splitlines()
    count, raising = map(int, first.split(";"))
    offences = []
    for line in rest:
        months, groups, block = line.split(";")
        offences.append((int(months), [list(map(int, group.split())) for group in groups.split("|")],
                         list(map(int, block.split()))))
    return count, raising, offences


def best(rounds, work):
    """The best of several runs in milliseconds, and what it returned."""
    result, times = None, []
    for _ in range(rounds):
        start = time.perf_counter()
        result = work()
        times.append((time.perf_counter() - start) * 1000)
    return min(times), result


def report(task, engine, milliseconds, conversion, sums, **more):
    tail = "".join(f" {key}={value}" for key, value in more.items())
    print(f"{task} {engine} ms={milliseconds:.3f} ubah={conversion:.3f} "
          f"sum={sums[0]} sum2={sums[1]}{tail}", flush=True)


def percentiles(task, engine, times, **more):
    times = sorted(moment * 1e6 for moment in times)
    tail = "".join(f" {key}={value}" for key, value in more.items())
    print(f"{task} {engine} p50={times[len(times) // 2]:.1f} "
          f"p99={times[int(len(times) * 0.99)]:.1f}{tail}", flush=True)


# Pure Python

def python_known(rows, offences, raising):
    masks = total = 0
    for row in rows:
        mask = heaviest = 0
        for number, (months, groups, block) in enumerate(offences):
            if all(any(row[fact] == 1 for fact in group) for group in groups) \
                    and not any(row[fact] == 1 for fact in block):
                mask |= 1 << number
                heaviest = max(heaviest, months)
        masks += mask
        total += heaviest + heaviest // 3 if row[raising] == 1 else heaviest
    return masks, total


def python_open(rows, offences):
    met = left = 0
    for row in rows:
        for number, (_, groups, block) in enumerate(offences):
            if all(any(row[fact] == 1 for fact in group) for group in groups) \
                    and all(row[fact] == 0 for fact in block):
                met += 1 << number
            elif all(any(row[fact] != 0 for fact in group) for group in groups) \
                    and not any(row[fact] == 1 for fact in block):
                left += 1 << number
    return met, left


def python_explained(row, offences):
    def stands(truths):
        return 1 if 1 in truths else 2 if 2 in truths else 0

    answer = []
    for number, (_, groups, block) in enumerate(offences):
        parts = [[(fact, row[fact]) for fact in group] for group in groups]
        parts += [[(~fact, row[fact] if row[fact] == 2 else 1 - row[fact])] for fact in block]
        truths = [stands([truth for _, truth in part]) for part in parts]
        verdict = 0 if 0 in truths else 2 if 2 in truths else 1
        answer.append({"delik": number, "hasil": verdict, "unsur": [
            {"hasil": truth, "fakta": part} for truth, part in zip(truths, parts)]})
    return json.dumps(answer)


def python_missing(row, offences):
    """Brute force by size: every choice of open facts, the smallest first."""
    count = facts = 0
    for _, groups, block in offences:
        parts = [[(fact, 1) for fact in group] for group in groups]
        parts += [[(fact, 0)] for fact in block]
        open_parts, failed = [], False
        for part in parts:
            if any(row[fact] == wanted for fact, wanted in part):
                continue
            left = {end for end in part if row[end[0]] == 2}
            failed = failed or not left
            open_parts.append(left)
        if failed:
            continue
        ends = sorted(set().union(*open_parts)) if open_parts else []
        kept = []
        for size in range(len(open_parts) + 1):
            for chosen in itertools.combinations(ends, size):
                some = set(chosen)
                if all(some & part for part in open_parts) \
                        and not any(before <= some for before in kept):
                    kept.append(some)
        count += len(kept)
        facts += sum(map(len, kept))
    return count, facts


# OpenFisca: one variable for each fact and each offence, formulas over whole columns

def openfisca_system(count, raising, offences):
    person = build_entity(key="person", plural="persons", label="", is_person=True)
    system = TaxBenefitSystem([person])

    def add(name, kind, formula=None):
        content = {"value_type": kind, "entity": person, "definition_period": ETERNITY}
        if formula:
            content["formula"] = formula
        system.add_variable(type(name, (Variable,), content))

    def offence(groups, block):
        def formula(persons, period):
            result = True
            for group in groups:
                any_of = persons(f"f{group[0]}", period)
                for fact in group[1:]:
                    any_of = any_of | persons(f"f{fact}", period)
                result = result & any_of
            for fact in block:
                result = result & ~persons(f"f{fact}", period)
            return result
        return formula

    def months(persons, period):
        heaviest = 0
        for number, (most, _, _) in enumerate(offences):
            heaviest = numpy.maximum(heaviest, persons(f"delik{number}", period) * most)
        return numpy.where(persons(f"f{raising}", period), heaviest + heaviest // 3, heaviest)

    def mask(persons, period):
        result = 0
        for number in range(len(offences)):
            result = result + persons(f"delik{number}", period).astype(numpy.int32) * (1 << number)
        return result

    for fact in range(count):
        add(f"f{fact}", bool)
    for number, (_, groups, block) in enumerate(offences):
        add(f"delik{number}", bool, offence(groups, block))
    add("pidana", int, months)
    add("topeng", int, mask)
    return system


def openfisca_simulation(system, columns):
    simulation = SimulationBuilder().build_default_simulation(system, count=len(columns[0]))
    for fact, column in enumerate(columns):
        simulation.set_input(f"f{fact}", PERIOD, column)
    return simulation


def openfisca(count, raising, offences, table):
    system = openfisca_system(count, raising, offences)

    def cut():
        return [numpy.ascontiguousarray(table[:, fact] == 1) for fact in range(count)]

    columns = cut()
    conversion, _ = best(3, lambda: openfisca_simulation(system, cut()))
    times, sums = [], None
    for _ in range(10):
        simulation = openfisca_simulation(system, columns)
        start = time.perf_counter()
        masks = simulation.calculate("topeng", PERIOD)
        months = simulation.calculate("pidana", PERIOD)
        sums = int(masks.sum(dtype=numpy.int64)), int(months.sum(dtype=numpy.int64))
        times.append((time.perf_counter() - start) * 1000)
    report("b1", "openfisca", min(times), conversion, sums)
    times = []
    for number in range(200):
        simulation = openfisca_simulation(system, [column[number:number + 1] for column in columns])
        simulation.trace = True
        start = time.thread_time()
        simulation.calculate("topeng", PERIOD)
        json.dumps(simulation.tracer.get_serialized_flat_trace(), default=str)
        times.append(time.thread_time() - start)
    percentiles("b3", "openfisca-trace", times)


# numpy without an engine

def plain_numpy(count, raising, offences, table):
    start = time.perf_counter()
    facts = [numpy.ascontiguousarray(table[:, fact] == 1) for fact in range(count)]
    conversion = (time.perf_counter() - start) * 1000

    def run():
        masks = numpy.zeros(len(table), numpy.int32)
        heaviest = numpy.zeros(len(table), numpy.int32)
        for number, (months, groups, block) in enumerate(offences):
            met = numpy.ones(len(table), bool)
            for group in groups:
                met &= numpy.logical_or.reduce([facts[fact] for fact in group])
            for fact in block:
                met &= ~facts[fact]
            masks |= met.astype(numpy.int32) << number
            heaviest = numpy.maximum(heaviest, met * numpy.int32(months))
        total = numpy.where(facts[raising], heaviest + heaviest // 3, heaviest)
        return int(masks.sum(dtype=numpy.int64)), int(total.sum(dtype=numpy.int64))

    milliseconds, sums = best(10, run)
    report("b1", "numpy", milliseconds, conversion, sums)


# zen-engine: one decision table, every row that fits is collected

def zen_decision(offences):
    rules = []
    for number, (months, groups, block) in enumerate(offences):
        parts = ["(" + " or ".join(f"f{fact}" for fact in group) + ")" for group in groups]
        parts += [f"not f{fact}" for fact in block]
        rules.append({"_id": str(number), "i": " and ".join(parts), "n": str(number),
                      "m": str(months)})
    content = {"nodes": [
        {"id": "a", "name": "a", "type": "inputNode", "position": {"x": 0, "y": 0}},
        {"id": "t", "name": "t", "type": "decisionTableNode", "position": {"x": 0, "y": 0},
         "content": {"hitPolicy": "collect", "inputs": [{"id": "i", "name": "i", "type": "expression"}],
                     "outputs": [{"id": "n", "name": "n", "field": "n", "type": "expression"},
                                 {"id": "m", "name": "m", "field": "m", "type": "expression"}],
                     "rules": rules}},
        {"id": "z", "name": "z", "type": "outputNode", "position": {"x": 0, "y": 0}}],
        "edges": [{"id": "1", "sourceId": "a", "targetId": "t", "type": "edge"},
                  {"id": "2", "sourceId": "t", "targetId": "z", "type": "edge"}]}
    return content


def zen_engine(count, raising, offences, rows):
    content = zen_decision(offences)
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {"delik": content}}})
    decision = zen.ZenEngine().create_decision(json.dumps(content))
    some = rows[:5_000]
    start = time.perf_counter()
    contexts = [{f"f{fact}": row[fact] == 1 for fact in range(count)} for row in some]
    requests = [{"key": "delik", "context": context} for context in contexts]
    conversion = (time.perf_counter() - start) * 1000

    def run():
        masks = total = 0
        for answer, row in zip(engine.evaluate_batch(requests), some):
            hits = answer["data"]["result"] or []
            masks += sum(1 << int(hit["n"]) for hit in hits)
            heaviest = max((int(hit["m"]) for hit in hits), default=0)
            total += heaviest + heaviest // 3 if row[raising] == 1 else heaviest
        return masks, total

    milliseconds, sums = best(2, run)
    expected = python_known(some, offences, raising)
    if sums != expected:
        sys.exit(f"zen-engine: {sums}, bukan {expected}")
    report("b1", "zen-engine", milliseconds, conversion, sums, kasus=len(some))
    times = []
    for context in contexts[:1_000]:
        start = time.thread_time()
        json.dumps(decision.evaluate(context, {"trace": True}))
        times.append(time.thread_time() - start)
    percentiles("b3", "zen-engine-trace", times)


def main():
    count, raising, offences = read(sys.argv[1])
    known = [list(map(int, line.strip())) for line in open(sys.argv[2])]
    opened = [list(map(int, line.strip())) for line in open(sys.argv[3])]
    table = numpy.array(known, dtype=numpy.int8)
    openfisca(count, raising, offences, table)
    plain_numpy(count, raising, offences, table)
    zen_engine(count, raising, offences, known)
    milliseconds, sums = best(2, lambda: python_known(known, offences, raising))
    report("b1", "python", milliseconds, 0, sums)
    milliseconds, sums = best(2, lambda: python_open(opened, offences))
    report("b2", "python", milliseconds, 0, sums)
    times = []
    for row in opened[:2_000]:
        start = time.thread_time()
        python_explained(row, offences)
        times.append(time.thread_time() - start)
    percentiles("b3", "python", times)
    times, sums = [], [0, 0]
    for row in opened[:500]:
        start = time.thread_time()
        sets, facts = python_missing(row, offences)
        times.append(time.thread_time() - start)
        sums[0] += sets
        sums[1] += facts
    percentiles("b4", "python-brute-force", times, sum=sums[0], sum2=sums[1])


if __name__ == "__main__":
    main()
