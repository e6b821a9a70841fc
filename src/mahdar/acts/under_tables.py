"""Words around a present verb that tell whether it reports on its own, or under another clause."""

from __future__ import annotations

__all__ = ["AWAITED", "BUT_HE", "NEGATED", "THINKS", "WHAT"]

#: «زميله الذي يعتقد أن»: views told of one in a relative clause.
THINKS = frozenset("اعتقد ظن ادعى توقع رجح جزم اعترف".split())
#: What nobody in particular expects: «الذي يتوقع أن يزور».
AWAITED = frozenset("يتوقع ينتظر يفترض يرجح".split())
#: «سؤال عما | إذا كانت بلاده ستعترف ب»: what is only asked, not «إذا كانت إيران تؤكد أن».
WHAT = frozenset("ما عما فيما لما بما مما".split())
#: Before such a verb: «لكنه لا يتوقع».
BUT_HE = frozenset({"", *"لكنه لكنها ولكنه ولكنها انه انها".split()})
#: What one says by not doing it: «لا يستبعد»، «لا يتوقع».
NEGATED = frozenset("توقع استبعد اعتقد رأى ظن أنكر نفى".split())
