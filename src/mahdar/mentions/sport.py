"""Words of sport."""

from __future__ import annotations

__all__ = ["SPORT"]

#: Words of sport, in whose sentences states only play: «شنت هجمات على مرمى اليابان».
SPORT = frozenset(
    "مباراه المباراه مباريات المباريات منتخب المنتخب منتخبا مرمي المرمي شباك الشباك ملعب الملعب بطوله البطوله دوري "
    "الدوري كاس الكاس لاعب اللاعب لاعبين لاعبي مدرب المدرب نادي النادي مونديال المونديال اولمبياد الاولمبياد".split()
)
