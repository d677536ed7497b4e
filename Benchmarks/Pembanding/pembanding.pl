% The common task in SWI-Prolog, compiled with -O: each offence is one clause over a case term.
% Usage: swipl -O pembanding.pl delik.txt kasus-dua.txt kasus-tiga.txt

:- initialization(main, main).
:- dynamic delik/3, pidana/2.

main([Offences, Known, Open]) :-
    read_lines(Offences, [_ | Rules]),
    forall(nth0(Number, Rules, Line), add_offence(Number, Line)),
    length(Rules, Count),
    compile_predicates([delik/3, pidana/2]),
    statistics(walltime, _),
    read_cases(Known, Cases),
    statistics(walltime, [_, Reading]),
    time_of(run_known(Cases, Count, Masks, Months), Time),
    format("b1 swi-prolog ms=~w ubah=~w sum=~w sum2=~w~n", [Time, Reading, Masks, Months]),
    statistics(walltime, _),
    read_cases(Open, Others),
    statistics(walltime, [_, ReadingOpen]),
    time_of(run_open(Others, Count, Met, Left), TimeOpen),
    format("b2 swi-prolog ms=~w ubah=~w sum=~w sum2=~w~n", [TimeOpen, ReadingOpen, Met, Left]).

time_of(Goal, Best) :-
    findall(Time,
            ( between(1, 3, _),
              statistics(cputime, Start), \+ \+ Goal, statistics(cputime, End),
              Time is (End - Start) * 1000 ),
            Times),
    min_list(Times, Best),
    call(Goal).

read_lines(File, Lines) :-
    read_file_to_string(File, Text, []),
    split_string(Text, "\n", "\n", Lines).

read_cases(File, Cases) :-
    read_lines(File, Lines),
    maplist([Line, Case]>>( string_codes(Line, Codes),
                            maplist([Code, Value]>>(Value is Code - 0'0), Codes, Values),
                            Case =.. [c | Values] ),
            Lines, Cases).

% The body of an offence, once for what is known to hold and once for what may hold.
add_offence(Number, Line) :-
    split_string(Line, ";", "", [MonthText, GroupText, BlockText]),
    number_string(Months, MonthText),
    assertz(pidana(Number, Months)),
    split_string(GroupText, "|", "", Groups),
    numbers(BlockText, Blocks),
    maplist([Group, any(Facts)]>>numbers(Group, Facts), Groups, Anys),
    body(Anys, Blocks, Case, ya, Certain),
    assertz((delik(Number, Case, ya) :- Certain)),
    body(Anys, Blocks, Case2, mungkin, Possible),
    assertz((delik(Number, Case2, mungkin) :- Possible)).

numbers(Text, Numbers) :-
    split_string(Text, " ", " ", Parts),
    exclude(==(""), Parts, Some),
    maplist([Part, Number]>>number_string(Number, Part), Some, Numbers).

body(Anys, Blocks, Case, Kind, Body) :- groups(Anys, Blocks, Case, Kind, Body).

groups([], Blocks, Case, Kind, Body) :- blocks(Blocks, Case, Kind, Body).
groups([any(Facts) | Anys], Blocks, Case, Kind, ((Group -> true), Body)) :-
    group(Facts, Case, Kind, Group),
    groups(Anys, Blocks, Case, Kind, Body).

blocks([], _, _, true).
blocks([Fact | Facts], Case, Kind, (Goal, Goals)) :-
    block(Fact, Case, Kind, Goal),
    blocks(Facts, Case, Kind, Goals).

group([Fact], Case, Kind, Goal) :- !, holds(Fact, Case, Kind, Goal).
group([Fact | Facts], Case, Kind, (Goal ; Goals)) :-
    holds(Fact, Case, Kind, Goal),
    group(Facts, Case, Kind, Goals).

holds(Fact, Case, ya, arg(Place, Case, 1)) :- Place is Fact + 1.
holds(Fact, Case, mungkin, \+ arg(Place, Case, 0)) :- Place is Fact + 1.

block(Fact, Case, ya, arg(Place, Case, 0)) :- Place is Fact + 1.
block(Fact, Case, mungkin, \+ arg(Place, Case, 1)) :- Place is Fact + 1.

run_known(Cases, Count, Masks, Months) :- run_known(Cases, Count, 0, 0, Masks, Months).

run_known([], _, Masks, Months, Masks, Months).
run_known([Case | Cases], Count, Masks0, Months0, Masks, Months) :-
    known(0, Count, Case, 0, Mask, 0, Heaviest),
    ( arg(25, Case, 1) -> Total is Heaviest + Heaviest // 3 ; Total = Heaviest ),
    Masks1 is Masks0 + Mask,
    Months1 is Months0 + Total,
    run_known(Cases, Count, Masks1, Months1, Masks, Months).

known(Count, Count, _, Mask, Mask, Heaviest, Heaviest) :- !.
known(Number, Count, Case, Mask0, Mask, Heaviest0, Heaviest) :-
    ( delik(Number, Case, ya)
    -> Mask1 is Mask0 \/ (1 << Number), pidana(Number, Months),
       Heaviest1 is max(Heaviest0, Months)
    ;  Mask1 = Mask0, Heaviest1 = Heaviest0 ),
    Next is Number + 1,
    known(Next, Count, Case, Mask1, Mask, Heaviest1, Heaviest).

run_open(Cases, Count, Met, Left) :- run_open(Cases, Count, 0, 0, Met, Left).

run_open([], _, Met, Left, Met, Left).
run_open([Case | Cases], Count, Met0, Left0, Met, Left) :-
    open_case(0, Count, Case, 0, Mask, 0, OpenMask),
    Met1 is Met0 + Mask,
    Left1 is Left0 + OpenMask,
    run_open(Cases, Count, Met1, Left1, Met, Left).

open_case(Count, Count, _, Mask, Mask, Open, Open) :- !.
open_case(Number, Count, Case, Mask0, Mask, Open0, Open) :-
    ( delik(Number, Case, ya) -> Mask1 is Mask0 \/ (1 << Number), Open1 = Open0
    ; delik(Number, Case, mungkin) -> Mask1 = Mask0, Open1 is Open0 \/ (1 << Number)
    ; Mask1 = Mask0, Open1 = Open0 ),
    Next is Number + 1,
    open_case(Next, Count, Case, Mask1, Mask, Open1, Open).
