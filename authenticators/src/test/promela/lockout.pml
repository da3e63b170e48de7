/*
 * The suspension engine as a protocol, written from its description (docs/lockout-proof.md) and not from its code.
 *
 * There is no clock here. A timer may declare any attempt under way lost, and end any temporary suspension that is decided,
 * whenever it likes: whatever clocks say, on however many nodes, is one of these orders. What clocks are for is proven in
 * Java (EveryStateTest).
 *
 * Wrong on purpose, to see that the check can fail: -DNO_LOCK, -DEVALUATE_FIRST, -DFORGIVE_LATER, -DFORGIVE_LOST, -DNO_TIMER.
 */
#ifndef LIMIT
#define LIMIT 2
#endif
#ifndef TEMPORARY
#define TEMPORARY 1
#endif
#ifndef ATTEMPTS
#define ATTEMPTS 5
#endif
#ifndef REQUESTS
#define REQUESTS 3
#endif

mtype = { usable, temporary, permanent, right, wrong, not_evaluated, nowhere, before_end, counted };

/* The row. Attempt i is under way if pending[i]; it was never charged if back[i]. */
byte last, from, suspensions, epoch;
mtype standing = usable;
bool pending[ATTEMPTS + 1], back[ATTEMPTS + 1];
byte under_way;       /* how many are pending */

/* What an observer notes who never reads the row: grants in their order, and which of them still count towards the next
   suspension (counted), towards the permanent one only (before_end: a suspension has ended since), or nowhere. */
byte grants;
mtype marks[ATTEMPTS + 1] = nowhere;

byte asked;          /* requests are not made without end */

inline failures(n) {
  n = 0; i = from + 1;
  do
  :: i <= last -> n = n + (back[i] -> 0 : 1); i++
  :: else -> break
  od
}

inline recount() {
  under_way = 0; i = 1;
  do
  :: i <= last -> under_way = under_way + pending[i]; i++
  :: else -> break
  od;
  i = 0
}

inline counted_now(n) {
  n = 0; i = 1;
  do
  :: i <= grants -> n = n + (marks[i] == counted -> 1 : 0); i++
  :: else -> break
  od
}

inline counted_towards_permanence(n) {
  n = 0; i = 1;
  do
  :: i <= grants -> n = n + (marks[i] != nowhere -> 1 : 0); i++
  :: else -> break
  od
}

inline observe_end_of_suspension() {
  i = 1;
  do
  :: i <= grants && marks[i] == counted -> marks[i] = before_end; i++
  :: i <= grants && marks[i] != counted -> i++
  :: else -> break
  od
}

inline observe_reset(upto) {
  i = 1;
  do
  :: i <= upto -> marks[i] = nowhere; i++
  :: else -> break
  od
}

inline settle_all(upto) {
  i = 1;
  do
  :: i <= upto -> pending[i] = false; i++
  :: else -> break
  od
}

/* The suspension that the row announces never came about. */
inline lift() {
  suspensions = suspensions - (standing == temporary -> 1 : 0);
  standing = usable
}

/* The row, and the observer's check: evaluated at most as often as allowed, refused no earlier than that. */
inline grant() {
  last++;
  pending[last] = true;
  mine = last; mine_epoch = epoch;
  grants++; place = grants;
  marks[place] = counted;
  counted_now(n); assert(n <= LIMIT);
  counted_towards_permanence(n); assert(n <= LIMIT * (TEMPORARY + 1))
}

inline suspend() {
  failures(n);
  if
  :: n >= LIMIT && suspensions < TEMPORARY -> standing = temporary; suspensions++
  :: n >= LIMIT && suspensions >= TEMPORARY -> standing = permanent
  :: else
  fi
}

inline charge() {
#ifdef NO_LOCK
  seen = standing; seen_last = last;
  /* others read and write here */
  d_step {
    if
    :: seen == usable ->
       last = seen_last;
       grant(); suspend(); granted = true
    :: else -> granted = false
    fi;
    recount(); n = 0
  }
#else
  d_step {
    if
    :: standing == usable ->
       grant();
#ifndef EVALUATE_FIRST
       suspend();
#endif
       granted = true
    :: else ->
       counted_now(n); assert(n >= LIMIT);
       granted = false
    fi;
    recount(); n = 0
  }
#endif
}

inline settle(outcome) {
  d_step {
    if
    :: mine_epoch == epoch && pending[mine] ->
       pending[mine] = false;
       if
       :: outcome == right ->
          lift();
          suspensions = 0;
#ifdef FORGIVE_LATER
          settle_all(last); from = last;
#else
          settle_all(mine); from = mine;
#endif
          observe_reset(place)
       :: outcome == not_evaluated ->
          failures(n);
          if
          :: mine < last && n > LIMIT
          :: else -> lift()
          fi;
          back[mine] = true;
          marks[place] = nowhere
       :: else ->
#ifdef EVALUATE_FIRST
          if
          :: standing == usable -> suspend()
          :: else
          fi
#else
          skip
#endif
       fi
    :: else
    fi;
    recount(); n = 0
  }
}

proctype Request() {
  byte mine, mine_epoch, place, i, n;
  bool granted;
#ifdef NO_LOCK
  mtype seen; byte seen_last;
#endif
  do
  :: atomic { asked < ATTEMPTS -> asked++ };
     charge();
     if
     :: granted ->
        if
        :: settle(right)
        :: settle(wrong)
        :: settle(not_evaluated)
        :: skip /* its node dies before the outcome is written */
        fi
     :: else
     fi;
     d_step { mine = 0; mine_epoch = 0; place = 0; granted = false }
  :: asked == ATTEMPTS -> break
  od
}

#ifndef NO_TIMER
/* An attempt of which nobody hears any more, or not in time, has failed. */
proctype Timer(byte k) {
  byte i;
end:
  do
  :: d_step { pending[k] ->
       pending[k] = false;
#ifdef FORGIVE_LOST
       lift(); back[k] = true;
#endif
       recount() }
  od
}
#endif

/* A suspension that is decided ends. */
active proctype Time() {
  byte i;
end:
  do
  :: d_step { standing == temporary && under_way == 0 ->
       standing = usable; from = last; observe_end_of_suspension(); i = 0 }
  od
}

active proctype Operator() {
  byte i;
  d_step {
    epoch++; from = last; suspensions = 0; standing = usable;
    settle_all(last);
    observe_reset(grants);
    recount()
  }
}

init {
  byte k;
  atomic {
    do
    :: k < REQUESTS -> run Request(); k++
    :: else -> break
    od;
#ifndef NO_TIMER
    k = 1;
    do
    :: k <= ATTEMPTS -> run Timer(k); k++
    :: else -> break
    od;
#endif
    k = 0
  }
}

/* When nothing can happen any more, nobody waits for an end that does not come: every run ends, for attempts are limited. */
active proctype End() {
  timeout -> assert(standing != temporary && under_way == 0)
}
