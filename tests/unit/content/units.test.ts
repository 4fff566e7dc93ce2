import { describe, expect, test } from 'vitest';
import { checkMath } from '../../../src/content/math.ts';
import { expandUnits } from '../../../src/content/units.ts';

describe('numbers', () => {
  test.each([
    ['\\num{1.5e-3}', '{1.5 \\times 10^{-3}}'],
    ['\\num{6.02E+23}', '{6.02 \\times 10^{23}}'],
    ['\\num{e5}', '{10^{5}}'],
    ['\\num{.5}', '{0.5}'],
    ['\\num{-273.15}', '{-273.15}'],
    ['\\num{−5}', '{-5}'],
    ['\\num{1234}', '{1234}'],
    ['\\num{12345.67891}', '{12\\,345.678\\,91}'],
    ['\\num{1.234(5)}', '{1.234(5)}'],
    ['\\num{1.2 \\pm 0.1}', '{1.2 \\pm 0.1}'],
    ['\\num{1.2+-0.1e4}', '{(1.2 \\pm 0.1) \\times 10^{4}}'],
    ['\\num{2 x 3}', '{2 \\times 3}'],
    ['\\num{<5}', '{< 5}'],
    ['\\num{\\approx 5}', '{\\approx 5}'],
    ['\\ang{30}', '{30^{\\circ}}'],
    ['\\ang{10;20;30}', "{10^{\\circ}20'30''}"],
    ['\\ang{;;5}', "{5''}"],
    ['\\numrange{10}{20}', '{10\\text{–}20}'],
  ])('%s', (macro, tex) => {
    expect(expandUnits(macro)).toBe(tex);
  });
});

describe('quantities and units', () => {
  test.each([
    ['\\qty{9.81}{m/s^2}', '{9.81\\,\\mathrm{m}/\\mathrm{s}^{2}}'],
    ['\\qty{9.81}{\\metre\\per\\second\\squared}', '{9.81\\,\\mathrm{m}\\,\\mathrm{s}^{-2}}'],
    ['\\qty{9.81}{\\meter\\per\\square\\second}', '{9.81\\,\\mathrm{m}\\,\\mathrm{s}^{-2}}'],
    ['\\qty[per-mode = symbol]{5}{\\metre\\per\\second}', '{5\\,\\mathrm{m}/\\mathrm{s}}'],
    [
      '\\unit[per-mode=symbol]{\\joule\\per\\mole\\per\\kelvin}',
      '{\\mathrm{J}/(\\mathrm{mol}\\,\\mathrm{K})}',
    ],
    ['\\unit[per-mode=symbol]{\\per\\second}', '{1/\\mathrm{s}}'],
    ['\\SI{1}{\\kilo\\gram}', '{1\\,\\mathrm{kg}}'],
    ['\\si{\\cubic\\centi\\metre}', '{\\mathrm{cm}^{3}}'],
    ['\\unit{\\metre\\tothe{4}}', '{\\mathrm{m}^{4}}'],
    ['\\unit{\\raiseto{-1}\\second}', '{\\mathrm{s}^{-1}}'],
    ['\\unit{\\gram\\of{NaCl}}', '{\\mathrm{g}_{\\mathrm{NaCl}}}'],
    ['\\qty{4.7}{\\kilo\\ohm}', '{4.7\\,\\mathrm{k}\\Omega}'],
    ['\\qty{3}{\\micro\\metre}', '{3\\,\\mu\\mathrm{m}}'],
    ['\\qty{3}{\\um}', '{3\\,\\mu\\mathrm{m}}'],
    ['\\qty{101}{\\kPa}', '{101\\,\\mathrm{kPa}}'],
    ['\\qty{20}{\\degreeCelsius}', '{20\\,{}^{\\circ}\\mathrm{C}}'],
    ['\\qty{45}{\\degree}', '{45^{\\circ}}'],
    ['\\qty{5}{\\percent}', '{5\\,\\%}'],
    ['\\qty{5}{%}', '{5\\,\\%}'],
    ['\\qty{5}{°C}', '{5\\,{}^{\\circ}\\mathrm{C}}'],
    ['\\qty{3}{µm}', '{3\\,\\mu\\mathrm{m}}'],
    ['\\qty{3}{W m^{-2} K^{-1}}', '{3\\,\\mathrm{W}\\,\\mathrm{m}^{-2}\\,\\mathrm{K}^{-1}}'],
    ['\\qty{3}{N.m}', '{3\\,\\mathrm{N}\\,\\mathrm{m}}'],
    ['\\qty{3}{m/s²}', '{3\\,\\mathrm{m}/\\mathrm{s}^{2}}'],
    ['\\qty{1.2+-0.1}{m}', '{(1.2 \\pm 0.1)\\,\\mathrm{m}}'],
    ['\\qtyrange{1}{2}{kPa}', '{1\\text{–}2\\,\\mathrm{kPa}}'],
    ['\\qty {1} {m}', '{1\\,\\mathrm{m}}'],
  ])('%s', (macro, tex) => {
    expect(expandUnits(macro)).toBe(tex);
    expect(checkMath(macro, false)).toBeUndefined();
  });

  test('stand anywhere in a formula', () => {
    expect(expandUnits('v = \\qty{2}{m/s} < \\frac{\\num{3}}{2}')).toBe(
      'v = {2\\,\\mathrm{m}/\\mathrm{s}} < \\frac{{3}}{2}',
    );
  });

  test('other commands and line breaks are left alone', () => {
    for (const tex of ['\\numeral{3}', 'a \\\\num{3}', '\\units', 'x^2', '\\mathrm{num}{3}']) {
      expect(expandUnits(tex)).toBe(tex);
    }
  });
});

describe('what cannot be read', () => {
  test.each([
    ['x + \\num{1,5}', 9, /decimal point/],
    ['\\num{}', 5, /missing/],
    ['\\num{ abc}', 6, /Not a number: abc/],
    ['\\num{1 x y}', 9, /Not a number: y/],
    ['\\qty{1}{}', 8, /unit is missing/],
    ['\\qty{1}', 0, /\\qty\{number\}\{unit\}/],
    ['\\num 5', 0, /\\num\{number\}/],
    ['\\num{5', 0, /\\num\{number\}/],
    ['\\qty{1}{\\foo}', 8, /Unknown unit macro \\foo/],
    ['\\unit{\\metre\\foo}', 12, /Unknown unit macro \\foo/],
    ['\\unit{m\\per s}', 6, /do not mix/],
    ['\\unit{\\metre\\per}', 16, /missing at the end/],
    ['\\unit{m?}', 7, /Not part of a unit: \?/],
    ['\\qty[mode=text]{1}{m}', 5, /Unknown option mode=text/],
    ['\\ang{1;2;3;4}', 5, /Not an angle/],
    ['\\ang{1;x}', 7, /Not a number: x/],
  ])('%s is a problem at %i', (tex, offset, message) => {
    const problem = checkMath(tex, false);
    expect(problem?.message).toMatch(message);
    expect(problem?.offset).toBe(offset);
    expect(expandUnits(tex)).toBe(tex);
  });
});
